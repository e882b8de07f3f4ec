/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads #rgb and #rrggbb. Throws on anything else: themes are ours, so that is a mistake. */
export function parseHex(color: string): Rgb {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  const match = short ?? long;
  if (!match) throw new RangeError(`A chart colour is #rgb or #rrggbb, not "${color}"`);
  const channel = (index: number) => {
    const text = match[index] ?? '0';
    return Number.parseInt(short ? text + text : text, 16);
  };
  return [channel(1), channel(2), channel(3)];
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** One pixel of an ImageData seen as 32-bit words; `alpha` 0 to 1, not premultiplied. */
export function packPixel([red, green, blue]: Rgb, alpha: number): number {
  const a = Math.round(255 * Math.min(1, Math.max(0, alpha)));
  return littleEndian
    ? ((a << 24) | (blue << 16) | (green << 8) | red) >>> 0
    : ((red << 24) | (green << 16) | (blue << 8) | a) >>> 0;
}

/** 256 pixels of one colour; `alphaOf` takes a share from 0 to 1 and gives an alpha from 0 to 1. */
export function alphaTable(color: string, alphaOf: (share: number) => number): Uint32Array {
  const rgb = parseHex(color);
  return Uint32Array.from({ length: 256 }, (_, index) => packPixel(rgb, alphaOf(index / 255)));
}
