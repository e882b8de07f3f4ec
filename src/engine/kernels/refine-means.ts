import type { Kernels } from './kernels';

/**
 * The same kernels with means that are refined. A sum in single precision loses what is small beside
 * it: of numbers around 10⁶ that vary by 1 the mean may be wrong by as much as they vary, and that of
 * equal numbers need not be that number.
 */
export function refineMeans(kernels: Kernels): Kernels {
  return {
    ...kernels,
    columnMoments: (mean, variance, x, m, n) =>
      kernels.columnMoments(mean, variance, x, m, n, true),
    rowMoments: (mean, variance, x, m, n) => kernels.rowMoments(mean, variance, x, m, n, true),
  };
}
