/** Lines of text, in rem, below which a window has no room for large type beside all layers. */
const LOW = 50;

/**
 * Marks the page as low while its window holds few lines of the present size of text, which a media
 * query does not know. Returns how to stop.
 */
export function markLowWindow(): () => void {
  const root = document.documentElement;
  const mark = () => {
    const line = Number.parseFloat(getComputedStyle(root).fontSize);
    root.toggleAttribute('data-low', innerHeight < LOW * line);
  };
  mark();
  addEventListener('resize', mark);
  return () => removeEventListener('resize', mark);
}
