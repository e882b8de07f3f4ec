/** In ms: what changes the height is not waited for by a frame. */
const EVERY = 500;

/** How much of what an element holds is hidden below it. */
const hidden = (element: Element | null) =>
  element === null ? 0 : Math.max(0, element.scrollHeight - element.clientHeight);

/**
 * CSS pixels at which nothing would have to be scrolled; never less than there are, since the page
 * fills its frame. What scrolls is the page, its screen, or a column of the screen.
 */
function neededHeight(): number {
  const main = document.querySelector('main');
  const columns = [...(main?.children ?? [])].filter((child) =>
    /auto|scroll/.test(getComputedStyle(child).overflowY),
  );
  const scrolled = [document.documentElement, main, ...columns];
  return innerHeight + Math.max(...scrolled.map(hidden));
}

/** Calls back with the height that the page needs, now and whenever that changes. */
export function watchHeight(tell: (height: number) => void): void {
  let told = NaN;
  const look = () => {
    if (document.hidden) return;
    const height = neededHeight();
    if (height === told) return;
    told = height;
    tell(height);
  };
  look();
  setInterval(look, EVERY);
}
