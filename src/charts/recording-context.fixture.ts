import type { ChartTheme } from './theme';

/** One thing that was drawn, with the state it was drawn in. Paths come with their points. */
export interface Drawn {
  readonly kind:
    'stroke' | 'fill' | 'fillRect' | 'strokeRect' | 'fillText' | 'strokeText' | 'drawImage';
  readonly color: string;
  readonly alpha: number;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly font: string;
  readonly align: string;
  readonly text: string;
  readonly numbers: readonly number[];
  /** Of a path: 'M', 'L', 'A' (arc: centre and radius) or 'R' with its numbers. */
  readonly path: readonly PathPart[];
  readonly image: FakeImage | null;
  /** How many clips are in force. */
  readonly clips: number;
}

export type PathPart = readonly [part: 'M' | 'L' | 'A' | 'R' | 'Z', ...numbers: number[]];

/** What a scratch picture held when it was drawn. */
export interface FakeImage {
  readonly width: number;
  readonly height: number;
  /** Alpha, 0 to 255, of the pixel in this column and row (row 0 at the top). */
  alpha(column: number, row: number): number;
}

export const testTheme: ChartTheme = {
  ground: '#ffffff',
  ink: '#000000',
  muted: '#666666',
  hairline: '#dddddd',
  zone: '#eeeeee',
  arms: ['#c2410c', '#1d5fbf', '#0f8a80', '#7b2d8e'],
  sans: 'sans-serif',
  fontSize: 12,
  pixelRatio: 1,
};

/** Every character is so many ems wide. */
export const CHARACTER = 0.6;

const INITIAL = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  dash: [] as readonly number[],
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  lineJoin: 'miter',
  lineCap: 'butt',
  imageSmoothingEnabled: true,
  clips: 0,
};

/** The part of a 2-D context that charts use; it remembers instead of drawing. */
export class RecordingContext {
  readonly drawn: Drawn[] = [];
  state = { ...INITIAL };
  readonly #saved: (typeof INITIAL)[] = [];
  #path: PathPart[] = [];

  /** For the functions under test. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  get texts(): string[] {
    return this.of('fillText').map((item) => item.text);
  }

  of(kind: Drawn['kind']): Drawn[] {
    return this.drawn.filter((item) => item.kind === kind);
  }

  text(text: string): Drawn {
    const found = this.of('fillText').find((item) => item.text === text);
    if (!found) throw new Error(`"${text}" was not written, but ${JSON.stringify(this.texts)}`);
    return found;
  }

  /** Every number that was passed to a drawing call. */
  get everyNumber(): number[] {
    return this.drawn.flatMap((item) => [
      ...item.numbers,
      ...item.path.flatMap(([, ...numbers]) => numbers),
    ]);
  }

  get savesOpen(): number {
    return this.#saved.length;
  }

  save() {
    this.#saved.push({ ...this.state });
  }
  restore() {
    this.state = this.#saved.pop() ?? { ...INITIAL };
  }
  beginPath() {
    this.#path = [];
  }
  moveTo(x: number, y: number) {
    this.#path.push(['M', x, y]);
  }
  lineTo(x: number, y: number) {
    this.#path.push(['L', x, y]);
  }
  arc(x: number, y: number, radius: number) {
    this.#path.push(['A', x, y, radius]);
  }
  rect(x: number, y: number, width: number, height: number) {
    this.#path.push(['R', x, y, width, height]);
  }
  closePath() {
    this.#path.push(['Z']);
  }
  clip() {
    this.state.clips++;
  }
  clearRect() {
    this.drawn.length = 0;
  }
  setLineDash(dash: readonly number[]) {
    this.state.dash = [...dash];
  }
  stroke() {
    this.#record('stroke', { path: [...this.#path] });
  }
  fill() {
    this.#record('fill', { path: [...this.#path] });
  }
  fillRect(...numbers: number[]) {
    this.#record('fillRect', { numbers });
  }
  strokeRect(...numbers: number[]) {
    this.#record('strokeRect', { numbers });
  }
  fillText(text: string, ...numbers: number[]) {
    this.#record('fillText', { text, numbers });
  }
  strokeText(text: string, ...numbers: number[]) {
    this.#record('strokeText', { text, numbers });
  }
  drawImage(surface: FakeSurface, ...numbers: number[]) {
    this.#record('drawImage', { numbers, image: surface.copy() });
  }
  measureText(text: string): { width: number } {
    const size = Number(/([\d.]+)px/.exec(this.state.font)?.[1]);
    return { width: CHARACTER * size * [...text].length };
  }

  #record(kind: Drawn['kind'], more: Partial<Drawn>) {
    const { state } = this;
    const outlined = kind === 'stroke' || kind === 'strokeRect' || kind === 'strokeText';
    this.drawn.push({
      kind,
      color: outlined ? state.strokeStyle : state.fillStyle,
      alpha: state.globalAlpha,
      lineWidth: state.lineWidth,
      dash: state.dash,
      font: state.font,
      align: state.textAlign,
      text: '',
      numbers: [],
      path: [],
      image: null,
      clips: state.clips,
      ...more,
    });
  }
}

// The setters of a real context keep their values in the saved state.
for (const name of Object.keys(INITIAL)) {
  if (name === 'dash' || name === 'clips') continue;
  Object.defineProperty(RecordingContext.prototype, name, {
    get(this: RecordingContext) {
      return this.state[name as keyof typeof INITIAL];
    },
    set(this: RecordingContext, value: never) {
      this.state[name as keyof typeof INITIAL] = value;
    },
  });
}

/** Stands in for OffscreenCanvas: `vi.stubGlobal('OffscreenCanvas', FakeSurface)`. */
export class FakeSurface {
  #bytes: Uint8ClampedArray = new Uint8ClampedArray();
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext() {
    return {
      createImageData: (width: number, height: number) => ({
        width,
        height,
        data: new Uint8ClampedArray(4 * width * height),
      }),
      putImageData: ({ data }: { data: Uint8ClampedArray }) => {
        this.#bytes = data.slice();
      },
    };
  }
  copy(): FakeImage {
    const bytes = this.#bytes;
    const { width, height } = this;
    return { width, height, alpha: (column, row) => bytes[4 * (row * width + column) + 3] ?? NaN };
  }
}
