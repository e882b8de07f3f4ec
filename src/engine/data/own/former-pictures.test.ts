import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Content, readContent } from './content';
import { idx, striped } from './idx.fixture';
import { makeOwnDataSet } from './make-own-data-set';
import { USUAL } from './own-options.fixture';
import { isProblem } from './problem';
import { makeSource } from './source';

const { images } = striped(60, 6, 3);
const labels = idx(
  [60],
  Array.from({ length: 60 }, (_, i) => [8, 3, 11][i % 3] ?? 0),
);
const PAIR = [readContent('i', images) as Content, readContent('l', labels) as Content];

/** Digests of both sets as they were made before there were versions. */
it.each([
  ['binary', 2, 'abbbd140b15ad13b'],
  ['binary', 4, 'ab062dafbe235e3b'],
  ['grey', 2, '2ebb53fb77f6f5c4'],
  ['grey', 4, '6a5d813355b3fc45'],
] as const)(
  'links of version 1 have the pictures that they had: %s, %i files',
  (ink, files, digest) => {
    const source = makeSource(files === 4 ? [...PAIR, ...PAIR] : PAIR);
    if (isProblem(source)) throw new Error(source.reason);
    const options = { ...USUAL, version: '1', seed: 7, ink, train: 31 } as const;
    const data = makeOwnDataSet(source, options);
    if (isProblem(data)) throw new Error(data.reason);
    const hash = createHash('sha256');
    for (const { x, y } of [data.train, data.test]) hash.update(x).update(y);
    expect([data.classes, hash.digest('hex').slice(0, 16)]).toEqual([12, digest]);
  },
);
