import { describe, expect, it } from 'vitest';
import { type Content, readContent } from './content';
import { idx } from './idx.fixture';
import { arrange, isTestName } from './source';

/** Images of training, labels of training, images of the test, labels of the test. */
const SETS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'MNIST, unpacked': [
    'train-images-idx3-ubyte',
    'train-labels-idx1-ubyte',
    't10k-images-idx3-ubyte',
    't10k-labels-idx1-ubyte',
  ],
  'MNIST, unpacked by a program that puts dots': [
    'train-images.idx3-ubyte',
    'train-labels.idx1-ubyte',
    't10k-images.idx3-ubyte',
    't10k-labels.idx1-ubyte',
  ],
  'MNIST, packed, downloaded twice': [
    'train-images-idx3-ubyte (1).gz',
    'train-labels-idx1-ubyte(2).gz',
    't10k-images-idx3-ubyte (1).gz',
    't10k-labels-idx1-ubyte - Copy.gz',
  ],
  'EMNIST letters': [
    'emnist-letters-train-images-idx3-ubyte.gz',
    'emnist-letters-train-labels-idx1-ubyte.gz',
    'emnist-letters-test-images-idx3-ubyte.gz',
    'emnist-letters-test-labels-idx1-ubyte.gz',
  ],
  QMNIST: [
    'qmnist-train-images-idx3-ubyte.gz',
    'qmnist-train-labels-idx2-int.gz',
    'qmnist-test-images-idx3-ubyte.gz',
    'qmnist-test-labels-idx2-int.gz',
  ],
  'QMNIST, its own test with a training set of MNIST': [
    'train-images-idx3-ubyte',
    'train-labels-idx1-ubyte',
    'qmnist-test10k-images-idx3-ubyte',
    'qmnist-test10k-labels-idx2-int',
  ],
  'words that run together': ['trainImages', 'trainLabels', 'testImages', 'testLabels'],
  capitals: ['TRAIN_IMG.IDX', 'TRAIN_LBL.IDX', 'TEST_IMG.IDX', 'TEST_LBL.IDX'],
  'x and y': ['X_train.idx', 'y_train.idx', 'X_val.idx', 'y_val.idx'],
  validation: ['train-images', 'train-labels', 'validation-images', 'valid-labels'],
  'names that have "test" in other words': [
    'latest-images-idx3-ubyte',
    'fastest-labels-idx1-ubyte',
    'latest-test-images-idx3-ubyte',
    'fastest-test-labels-idx1-ubyte',
  ],
  'a training set out of a test of something': [
    'turing-test-train-images',
    'turing-test-train-labels',
    'turing-test-t10k-images',
    'turing-test-t10k-labels',
  ],
};

const images = (count: number) => readContent('i', idx([count, 2, 2], new Uint8Array(4 * count)));
const labels = (count: number) => readContent('l', idx([count], new Uint8Array(count)));

describe('names of training and test files', () => {
  it.each(Object.entries(SETS))('are told apart: %s', (_, names) => {
    expect(names.map(isTestName)).toEqual([false, false, true, true]);
    // The smaller sets are for training here, so that names alone decide; given in every order.
    const files = [images(30), labels(30), images(90), labels(90)].map((content, at) => ({
      name: names[at]!,
      content: content as Content,
    }));
    for (let first = 0; first < 4; first++) {
      const given = [0, 3, 1, 2].map((step) => files[(first + step) % 4]!);
      const order = arrange(given);
      expect((order as readonly number[]).map((at) => given[at]!.name)).toEqual(names);
    }
  });

  it.each([
    'contest-images',
    'latest.idx',
    'invalid-labels',
    'value-images',
    'images-of-devices',
    'train-images',
    'digits',
    '',
  ])('are no test where a word only ends or begins like one: %s', (name) => {
    expect(isTestName(name)).toBe(false);
  });
});
