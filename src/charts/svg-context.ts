import type { Size } from './theme';

/** Width in pixels of a text in this CSS font. */
export type MeasureText = (text: string, font: string) => number;

const INITIAL = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  font: '10px sans-serif',
  imageSmoothingEnabled: true,
  dash: [] as readonly number[],
  clipId: '',
};
type State = typeof INITIAL;

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** From the line that text is placed at to its baseline, in ems; SVG editors know no other line. */
const BASELINES: Readonly<Record<string, number>> = { top: 0.78, middle: 0.34, bottom: -0.22 };

/**
 * The part of a 2-D context that charts use, written down as SVG. A library does the same with
 * elements of the page, whose style attributes the page's own policy refuses.
 */
export class SvgContext {
  readonly #parts: string[] = [];
  readonly #definitions: string[] = [];
  readonly #saved: State[] = [];
  #state: State = { ...INITIAL };
  #path = '';

  constructor(
    private readonly size: Size,
    private readonly measure: MeasureText,
  ) {
    // The setters of a context keep their values in the saved state.
    for (const name of Object.keys(INITIAL) as (keyof State)[]) {
      Object.defineProperty(this, name, {
        get: () => this.#state[name],
        set: (value) => {
          this.#state = { ...this.#state, [name]: value };
        },
      });
    }
  }

  /** For charts. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  /** A whole SVG document with a ground, a title and all that was drawn since `clearRect`. */
  toString(title: string, ground: string): string {
    const { width, height } = this.size;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
      `<title>${escape(title)}</title>`,
      ...(this.#definitions.length > 0 ? [`<defs>${this.#definitions.join('')}</defs>`] : []),
      `<rect width="${width}" height="${height}" fill="${escape(ground)}"/>`,
      ...this.#parts,
      '</svg>',
      '',
    ].join('\n');
  }

  save(): void {
    this.#saved.push(this.#state);
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }
  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${write(x)} ${write(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `L${write(x)} ${write(y)}`;
  }
  closePath(): void {
    this.#path += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${write(x)} ${write(y)}h${write(width)}v${write(height)}h${write(-width)}Z`;
  }
  /** Whole circles only, as charts draw. */
  arc(x: number, y: number, radius: number): void {
    const r = write(radius);
    const across = write(2 * radius);
    this.#path += `M${write(x - radius)} ${write(y)}a${r} ${r} 0 1 1 ${across} 0a${r} ${r} 0 1 1 -${across} 0Z`;
  }
  clip(): void {
    const id = `clip${this.#definitions.length}`;
    const outer = this.#state.clipId === '' ? '' : ` clip-path="url(#${this.#state.clipId})"`;
    this.#definitions.push(`<clipPath id="${id}"${outer}><path d="${this.#path}"/></clipPath>`);
    this.#state = { ...this.#state, clipId: id };
  }
  setLineDash(dash: readonly number[]): void {
    this.#state = { ...this.#state, dash: [...dash] };
  }
  clearRect(): void {
    this.#parts.length = 0;
  }
  stroke(): void {
    if (this.#path !== '') this.#add('path', `d="${this.#path}" ${this.#outline}`);
  }
  fill(): void {
    if (this.#path !== '') this.#add('path', `d="${this.#path}" ${this.#filling}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', `${box(x, y, width, height)} ${this.#filling}`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', `${box(x, y, width, height)} ${this.#outline}`);
  }
  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#filling);
  }
  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#outline);
  }
  measureText(text: string): { readonly width: number } {
    return { width: this.measure(text, this.#state.font) };
  }
  /** Images made pixel by pixel stay pixels. */
  drawImage(image: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    const canvas = document.createElement('canvas');
    canvas.width = Number((image as HTMLCanvasElement).width);
    canvas.height = Number((image as HTMLCanvasElement).height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const rendering = this.#state.imageSmoothingEnabled ? '' : ' image-rendering="pixelated"';
    const link = `href="${canvas.toDataURL('image/png')}" preserveAspectRatio="none"`;
    this.#add('image', `${box(x, y, width, height)} ${link}${rendering} ${this.#shade}`);
  }

  get #shade(): string {
    const { globalAlpha } = this.#state;
    return globalAlpha === 1 ? '' : `opacity="${write(globalAlpha)}"`;
  }

  get #filling(): string {
    return `fill="${escape(String(this.#state.fillStyle))}" ${this.#shade}`;
  }

  get #outline(): string {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash } = this.#state;
    return [
      `fill="none" stroke="${escape(String(strokeStyle))}" stroke-width="${write(lineWidth)}"`,
      ...(lineJoin === 'miter' ? [] : [`stroke-linejoin="${lineJoin}"`]),
      ...(lineCap === 'butt' ? [] : [`stroke-linecap="${lineCap}"`]),
      ...(dash.length === 0 ? [] : [`stroke-dasharray="${dash.map(write).join(' ')}"`]),
      this.#shade,
    ].join(' ');
  }

  #write(text: string, x: number, y: number, look: string): void {
    const { font, textAlign, textBaseline } = this.#state;
    const [, weight = '400', size = '10', family = 'sans-serif'] = FONT.exec(font) ?? [];
    const baseline = y + Number(size) * (BASELINES[textBaseline] ?? 0);
    const anchor = ANCHORS[textAlign];
    const type = `font-family="${escape(family)}" font-size="${size}" font-weight="${weight}"`;
    const aligned = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
    const place = `x="${write(x)}" y="${write(baseline)}"`;
    this.#parts.push(
      this.#clipped(`<text ${place} ${type}${aligned} ${look}>${escape(text)}</text>`),
    );
  }

  #add(element: string, attributes: string): void {
    this.#parts.push(this.#clipped(`<${element} ${attributes.trimEnd()}/>`));
  }

  #clipped(part: string): string {
    const { clipId } = this.#state;
    return clipId === '' ? part : `<g clip-path="url(#${clipId})">${part}</g>`;
  }
}

const FONT = /(?:(\d{3}|bold) )?([\d.]+)px (.+)$/;

function box(x: number, y: number, width: number, height: number): string {
  return `x="${write(x)}" y="${write(y)}" width="${write(width)}" height="${write(height)}"`;
}

/** Hundredths of a pixel: more is not seen and triples the file. */
function write(value: number): string {
  return String(Math.round(100 * value) / 100);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
