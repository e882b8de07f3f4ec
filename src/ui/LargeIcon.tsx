/** Says "large": four corners that draw apart. */
export function LargeIcon() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M7 1h4v4M5 11H1V7M11 1 7 5M1 11l4-4" />
    </svg>
  );
}
