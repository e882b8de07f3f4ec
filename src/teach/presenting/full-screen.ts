/** Fills the screen with the page, or gives it back; where that is not allowed nothing happens. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement !== null) leaveFullScreen();
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
