import type { Mood } from './moods';

/** By shape, not by hue: a tick on a disc, a hollow triangle, a crossed block; a dot where all is open. */
const SHAPES: Readonly<Record<Mood, React.ReactNode>> = {
  calm: <circle cx="8" cy="8" r="2.5" fill="currentColor" />,
  well: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.5 8.2 7 10.7 11.5 5.6" fill="none" stroke="var(--ground)" strokeWidth="1.75" />
    </>
  ),
  wrong: (
    <path
      d="M8 2 14.5 13.5H1.5ZM8 6.2V9.6M8 11V12.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  diverged: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="currentColor" />
      <path d="M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5" stroke="var(--ground)" strokeWidth="1.75" />
    </>
  ),
};

export function MoodMark({ mood }: { mood: Mood }) {
  return (
    <svg className="advice-mark" viewBox="0 0 16 16" aria-hidden="true" data-mood={mood}>
      {SHAPES[mood]}
    </svg>
  );
}
