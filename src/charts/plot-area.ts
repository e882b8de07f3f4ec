/** A rectangle of the canvas in CSS pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Clips to the frame until `restore`. */
export function clipTo(context: CanvasRenderingContext2D, frame: PlotArea): void {
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top);
  context.clip();
}
