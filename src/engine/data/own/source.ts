import type { Content } from './content';
import type { IdxImages, IdxLabels } from './idx';
import { LABEL_LIMIT, LEAST_EXAMPLES, LEAST_TRAINING, type Problem, problem } from './problem';
import type { Table } from './table';

/** Pictures with their labels. */
export interface Labelled {
  readonly images: IdxImages;
  readonly labels: IdxLabels['labels'];
  /** Numbers that the file of labels has of each picture, of which the first is the label. */
  readonly columns: number;
}

export interface PictureSource {
  readonly kind: 'pictures';
  /** Those that occur, in `train` or `test`, from the smallest on. */
  readonly labels: readonly number[];
  readonly train: Labelled;
  /** Null: a part of `train` is set aside. */
  readonly test: Labelled | null;
}

/** What a set of files holds, before it is split and scaled. */
export type OwnSource = PictureSource | Table;

export interface NamedContent {
  readonly name: string;
  readonly content: Content;
}

/** Words that begin so in the names of test files: those of MNIST and of most who follow it. */
const TEST = /^(t10k|test|tst$|val$|valid|dev$|eval|holdout)/;
const TRAINING = /^(train|trn$)/;

/** Whether a file is for the test by the words in its name: "latest" and "invalid" are others. */
export function isTestName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const some = (kind: RegExp) => words.some((word) => kind.test(word));
  return some(TEST) && !some(TRAINING);
}

/**
 * The order that a link has files in: a table alone; images, labels; or training images, training
 * labels, test images, test labels. Where names do not tell, the smaller file is the test's.
 */
export function arrange(files: readonly NamedContent[]): readonly number[] | Problem {
  const of = (kind: Content['kind']) =>
    files.flatMap((file, at) => (file.content.kind === kind ? [at] : []));
  const [tables, images, labels] = [of('table'), of('images'), of('labels')];
  if (tables.length > 0) return files.length === 1 ? tables : problem('mixed');
  if (images.length !== labels.length || images.length > 2) {
    return problem('unpaired', { images: images.length, labels: labels.length });
  }
  const ordered = (indices: readonly number[]) =>
    indices.toSorted((one, other) => rank(files[one]) - rank(files[other]));
  const [trainLabels, testLabels] = ordered(labels);
  return ordered(images).flatMap((image, at) => [
    image,
    (at === 0 ? trainLabels : testLabels) ?? 0,
  ]);
}

/** Training files come first, and of two the larger. */
function rank(file: NamedContent | undefined): number {
  if (file === undefined || file.content.kind === 'table') return 0;
  const { name, content } = file;
  // Far more than a file can have examples.
  return (isTestName(name) ? 1e12 : 0) - content.count;
}

/** What files in the order of a link hold together. */
export function makeSource(contents: readonly Content[]): OwnSource | Problem {
  const [first, second, third, fourth] = contents;
  if (first?.kind === 'table' && contents.length === 1) {
    const least = LEAST_EXAMPLES;
    return first.rows < least ? problem('fewRows', { count: first.rows, least }) : first;
  }
  const split = contents.length === 4;
  if (
    !(split || contents.length === 2) ||
    !paired(first, second) ||
    (split && !paired(third, fourth))
  ) {
    return problem('unpaired', {
      images: contents.filter(({ kind }) => kind === 'images').length,
      labels: contents.filter(({ kind }) => kind === 'labels').length,
    });
  }
  const train = label(first, second);
  const test = split ? label(third, fourth) : null;
  if (train === null || (split && test === null)) {
    const [images, labels] = train === null ? [first, second] : [third, fourth];
    return problem('counts', { images: countOf(images), labels: countOf(labels) });
  }
  if (test !== null && !sameShape(train.images, test.images)) {
    const shape = ({ height, width }: IdxImages) => `${height}×${width}`;
    return problem('shapes', { train: shape(train.images), test: shape(test.images) });
  }
  const { count } = train.images;
  const least = split ? LEAST_TRAINING : LEAST_EXAMPLES;
  if (count < least) return problem('fewRows', { count, least });
  if (test?.images.count === 0) return problem('fewRows', { count: 0, least: 1 });
  if (train.labels.every((one: number) => one === train.labels[0])) {
    return problem('oneClass', { class: train.labels[0] ?? 0 });
  }
  const labels = occurring(train.labels, test?.labels ?? []);
  if (labels === null) return problem('manyLabels', { limit: LABEL_LIMIT });
  return { kind: 'pictures', labels, train, test };
}

/** Null where they are more than can be told apart. */
function occurring(...labels: readonly ArrayLike<number>[]): readonly number[] | null {
  const met = new Set<number>();
  for (const some of labels) {
    for (let at = 0; at < some.length && met.size <= LABEL_LIMIT; at++) met.add(some[at] ?? 0);
  }
  return met.size > LABEL_LIMIT ? null : [...met].toSorted((one, other) => one - other);
}

function paired(images: Content | undefined, labels: Content | undefined): boolean {
  return images?.kind === 'images' && labels?.kind === 'labels';
}

/** Null where they are not as many. */
function label(images: Content | undefined, labels: Content | undefined): Labelled | null {
  if (images?.kind !== 'images' || labels?.kind !== 'labels') return null;
  if (images.count !== labels.count) return null;
  return { images, labels: labels.labels, columns: labels.columns };
}

function countOf(content: IdxImages | IdxLabels | Table | undefined): number {
  return content === undefined || content.kind === 'table' ? 0 : content.count;
}

function sameShape(one: IdxImages, other: IdxImages): boolean {
  return one.height === other.height && one.width === other.width;
}
