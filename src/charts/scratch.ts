/** A small picture made pixel by pixel and then stretched onto a chart. Kept between frames. */
export interface Scratch {
  /** A cleared picture of this size; pixels are as `packPixel` makes them, top row first. */
  begin(width: number, height: number): Uint32Array;
  /** What was written since `begin`, ready for `drawImage`. */
  end(): CanvasImageSource;
}

type Surface = Pick<OffscreenCanvas, 'width' | 'height'> & CanvasImageSource;

function createSurface(width: number, height: number): [Surface, Painter] {
  if (typeof OffscreenCanvas === 'function') {
    const surface = new OffscreenCanvas(width, height);
    return [surface, painterOf(surface.getContext('2d'))];
  }
  const surface = document.createElement('canvas');
  surface.width = width;
  surface.height = height;
  return [surface, painterOf(surface.getContext('2d'))];
}

type Painter = Pick<CanvasRenderingContext2D, 'putImageData' | 'createImageData'>;

function painterOf(context: Painter | null): Painter {
  if (!context) throw new Error('This browser gives no 2-D canvas');
  return context;
}

export function createScratch(): Scratch {
  let surface: Surface | undefined;
  let painter: Painter | undefined;
  let image: ImageData | undefined;
  let pixels = new Uint32Array(0);
  return {
    begin(width, height) {
      if (!image || image.width !== width || image.height !== height) {
        [surface, painter] = createSurface(width, height);
        image = painter.createImageData(width, height);
        pixels = new Uint32Array(image.data.buffer);
      } else {
        pixels.fill(0);
      }
      return pixels;
    },
    end() {
      if (!surface || !painter || !image) throw new Error('A scratch picture ends after it begins');
      painter.putImageData(image, 0, 0);
      return surface;
    },
  };
}
