import type { Ink } from '../../specification';
import type { DataSet, Examples, ImageShape } from '../data-set';
import { LABEL_LIMIT, type Problem, problem } from './problem';
import type { Labelled, PictureSource } from './source';

export interface PictureOptions {
  /** Of the link: '1' reads as old links were read. */
  readonly version: '1' | '2';
  readonly ink: Ink;
  /** Whether rows and columns change places: EMNIST and its kin have them so. */
  readonly turn: boolean;
}

/** Pixels from here on are ink. */
const HALF = 128;

/**
 * Sets of these rows of `train`, and of these of the test files or of `train`. Classes are the labels
 * that occur, in order; in version 1 all from 0 to the largest.
 */
export function pictureSet(
  source: PictureSource,
  trainRows: Uint32Array,
  testRows: Uint32Array,
  options: PictureOptions,
): DataSet | Problem {
  const { train, test, labels } = source;
  const { height, width } = train.images;
  const largest = labels.at(-1) ?? 0;
  const occurring = options.version === '2';
  const classes = occurring ? labels.length : 1 + largest;
  if (classes > LABEL_LIMIT) return problem('manyLabels', { limit: LABEL_LIMIT });
  const codes = new Map(labels.map((label, at) => [label, occurring ? at : label]));
  const examples = (from: Labelled, rows: Uint32Array) => examplesOf(from, rows, codes, options);
  return {
    classes,
    ...(occurring && { names: labels.map(String) }),
    image: options.turn ? { height: width, width: height } : { height, width },
    train: examples(train, trainRows),
    test: examples(test ?? train, testRows),
  };
}

/** Writes a picture with its rows as columns. */
export function turnInto(
  turned: Uint8Array,
  pixels: Uint8Array,
  { height, width }: ImageShape,
): void {
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      turned[column * height + row] = pixels[row * width + column] ?? 0;
    }
  }
}

function examplesOf(
  { images, labels }: Labelled,
  rows: Uint32Array,
  codes: ReadonlyMap<number, number>,
  { ink, turn }: PictureOptions,
): Examples {
  const features = images.height * images.width;
  const { pixels } = images;
  const x = new Uint8Array(rows.length * features);
  const y = new Uint8Array(rows.length);
  rows.forEach((row, at) => {
    y[at] = codes.get(labels[row] ?? 0) ?? 0;
    const picture = pixels.subarray(row * features, (row + 1) * features);
    const into = x.subarray(at * features, (at + 1) * features);
    if (turn) turnInto(into, picture, images);
    else into.set(picture);
    if (ink === 'binary')
      for (let i = 0; i < features; i++) into[i] = (into[i] ?? 0) >= HALF ? 1 : 0;
  });
  return { count: rows.length, features, x, scale: ink === 'grey' ? 1 / 255 : 1, y };
}
