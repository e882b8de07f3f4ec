import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../engine/arms.fixture';
import { FLOAT64 } from '../../engine/kernels/float64.fixture';
import { createReference } from '../../engine/kernels/reference';
import { WhiteningNormalizer } from '../../engine/normalizers/whitening';
import {
  axesOf,
  type Cloud,
  correlation,
  likeness,
  type Matrix,
  momentsOf,
  through,
  type Way,
  whitener,
} from './plane-algebra';

const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
const clouds = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 5, maxLength: 20 })
  .filter((cloud) => axesOf(momentsOf(cloud).covariance).values[1] > 0.05);

const after = (way: Way, cloud: Cloud): Matrix => {
  const { mean, covariance } = momentsOf(cloud);
  const matrix = whitener(way, covariance, 0);
  return momentsOf(cloud.map((point) => through(way, matrix, mean, point))).covariance;
};

describe('what is done to a cloud', () => {
  it('leaves covariance 1 after PCA and after ZCA', () => {
    fc.assert(
      fc.property(clouds, fc.constantFrom('pca', 'zca'), (cloud, way) => {
        after(way, cloud).forEach((value, i) => expect(value).toBeCloseTo([1, 0, 0, 1][i]!, 9));
      }),
    );
  });

  it('leaves variances 1 and the same correlation after standardizing', () => {
    fc.assert(
      fc.property(clouds, (cloud) => {
        const [xx, xy, , yy] = after('standardized', cloud);
        expect(xx).toBeCloseTo(1, 9);
        expect(yy).toBeCloseTo(1, 9);
        expect(xy).toBeCloseTo(correlation(momentsOf(cloud).covariance), 9);
      }),
    );
  });

  it('is ZCA as the engine whitens, and a ZCA matrix is symmetric', () => {
    fc.assert(
      fc.property(clouds, (cloud) => {
        const kernels = createReference(FLOAT64);
        const normalizer = new WhiteningNormalizer(kernels, 2);
        normalizer.reserve(cloud.length);
        normalizer.configure({ ...PLAIN, normalizer: 'whitening', epsilon: 1e-5 });
        const y = normalizer.forward(Float64Array.from(cloud.flat()), cloud.length);
        const { mean, covariance } = momentsOf(cloud);
        const matrix = whitener('zca', covariance, 1e-5);
        expect(matrix[1]).toBeCloseTo(matrix[2], 9);
        cloud.forEach((point, i) => {
          const [a, b] = through('zca', matrix, mean, point);
          expect(a).toBeCloseTo(y[2 * i]!, 6);
          expect(b).toBeCloseTo(y[2 * i + 1]!, 6);
        });
      }),
    );
  });

  it('finds a covariance again from its axes', () => {
    fc.assert(
      fc.property(clouds, (cloud) => {
        const { covariance } = momentsOf(cloud);
        const { values, first, second } = axesOf(covariance);
        expect(values[0]).toBeGreaterThanOrEqual(values[1]);
        const rebuilt = [0, 1, 2, 3].map((i) => {
          const [row, column] = [Math.floor(i / 2), i % 2] as [0 | 1, 0 | 1];
          return values[0] * first[row] * first[column] + values[1] * second[row] * second[column];
        });
        rebuilt.forEach((value, i) => expect(value).toBeCloseTo(covariance[i]!, 9));
      }),
    );
  });

  it('scales nothing where nothing varies', () => {
    expect(whitener('standardized', [0, 0, 0, 4], 0)).toEqual([0, 0, 0, 0.5]);
    expect(whitener('pca', [4, 0, 0, 0], 0).map(Math.abs)).toEqual([0.5, 0, 0, 0]);
  });

  it('calls a matrix like itself, and unlike itself with one row turned over', () => {
    expect(likeness([1, 2, 3, 4], [2, 4, 6, 8])).toBeCloseTo(1, 12);
    expect(likeness([1, 0, 0, 1], [1, 0, 0, -1])).toBe(0);
  });
});
