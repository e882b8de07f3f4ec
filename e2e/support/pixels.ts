import type { Locator, Page } from 'playwright/test';

/** Red, green, blue, each 0 to 255. */
export type Color = readonly [number, number, number];

/** What is on the screen in a rectangle. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly colors: readonly Color[];
}

/** Decodes a PNG in the page, which has all that it takes. */
export async function decode(page: Page, png: Buffer): Promise<Picture> {
  const { width, height, data } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    // A text travels faster than a list of numbers.
    const rows = Array.from({ length: height }, (_, y) =>
      String.fromCharCode(...data.subarray(4 * y * width, 4 * (y + 1) * width)),
    );
    return { width, height, data: rows.join('') };
  }, png.toString('base64'));
  const channels = Buffer.from(data, 'latin1');
  const known = new Map<number, Color>();
  const colors = Array.from({ length: width * height }, (_, i) => {
    const packed = channels.readUInt32BE(4 * i);
    const color = known.get(packed) ?? [packed >>> 24, (packed >>> 16) & 255, (packed >>> 8) & 255];
    known.set(packed, color);
    return color;
  });
  return { width, height, colors };
}

/** An element as it is seen, with so many pixels around it. */
export async function look(element: Locator, around = 0): Promise<Picture> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not shown.');
  const clip = {
    x: Math.max(0, Math.floor(box.x - around)),
    y: Math.max(0, Math.floor(box.y - around)),
    width: Math.ceil(box.width + 2 * around),
    height: Math.ceil(box.height + 2 * around),
  };
  return decode(element.page(), await element.page().screenshot({ clip }));
}

const luminances = new Map<Color, number>();

function luminance(color: Color): number {
  const known = luminances.get(color) ?? computeLuminance(color);
  luminances.set(color, known);
  return known;
}

function computeLuminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG defines it. */
export function contrast(one: Color, other: Color): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The commonest color. */
export function ground({ colors }: Picture): Color {
  const counts = new Map<string, { color: Color; count: number }>();
  for (const color of colors) {
    const seen = counts.get(color.join()) ?? { color, count: 0 };
    counts.set(color.join(), { color, count: seen.count + 1 });
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (first === undefined) throw new Error('The picture is empty.');
  return first.color;
}

/** How many pixels stand out from a color as clearly as what is no text must. */
export function standOut({ colors }: Picture, from: Color, ratio = 3): number {
  return colors.filter((color) => contrast(color, from) >= ratio).length;
}

/** How many pixels have nearly this color. */
export function countOf({ colors }: Picture, wanted: Color): number {
  return colors.filter((color) =>
    color.every((channel, i) => Math.abs(channel - (wanted[i] ?? 0)) < 24),
  ).length;
}

/** How many pixels of two pictures of one place differ. */
export function difference(one: Picture, other: Picture): number {
  return one.colors.filter((color, i) => contrast(color, other.colors[i] ?? color) > 1.5).length;
}

/** What a name of the reader's palette stands for here. */
export async function systemColor(page: Page, name: string): Promise<Color> {
  const text = await page.evaluate((name) => {
    const probe = document.createElement('i');
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = name;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
  const [red = 0, green = 0, blue = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}
