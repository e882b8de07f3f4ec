import * as tf from '@tensorflow/tfjs-core';

/**
 * A 3×3 convolution that keeps the size of x[m][height][width][channels]. Its wasm backend has all of
 * it but the filters' gradient: there that is Pᵀ·dY of the patches P, from operations that it has,
 * and ∂L/∂x is left out where `first` says that nobody asks for it.
 */
export function convolve(x: tf.Tensor4D, filters: tf.Tensor4D, first: boolean): tf.Tensor {
  const forward = () => tf.conv2d(x, filters, 1, 'same');
  if (tf.getBackend() !== 'wasm') return forward();
  if (first) {
    return tf.customGrad((_, save) => {
      (save as tf.GradSaveFunc)([x]);
      return {
        value: forward(),
        gradFunc: (dy, [seen]) => filterGradient(seen as tf.Tensor4D, dy, filters.shape),
      };
    })(filters);
  }
  return tf.customGrad((_, __, save) => {
    (save as tf.GradSaveFunc)([x, filters]);
    return {
      value: forward(),
      gradFunc: (dy, [seen, used]) => [
        tf.conv2dTranspose(dy as tf.Tensor4D, used as tf.Tensor4D, x.shape, 1, 'same'),
        filterGradient(seen as tf.Tensor4D, dy, filters.shape),
      ],
    };
  })(x, filters);
}

/** Pᵀ·dY. */
function filterGradient(x: tf.Tensor4D, dy: tf.Tensor, shape: tf.Tensor4D['shape']): tf.Tensor4D {
  const rows = tf.reshape<tf.Rank.R2>(dy, [-1, dy.shape.at(-1) ?? 0]);
  return tf.reshape<tf.Rank.R4>(tf.matMul(patches(x), rows, true), shape);
}

/** [m·height·width][3·3·channels]. */
function patches(x: tf.Tensor4D): tf.Tensor2D {
  const [m, height, width, channels] = x.shape;
  const around = tf.pad(x, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  const places = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [row, column] as const));
  const parts = places.map(([row, column]) =>
    tf.slice(around, [0, row, column, 0], [m, height, width, channels]),
  );
  return tf.reshape(tf.concat(parts, 3), [m * height * width, 9 * channels]);
}
