/** A fingerprint in groups of four, easier to compare by eye: "9f3a·71c0·e2d4·0b16". */
export function groupDigits(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1·');
}
