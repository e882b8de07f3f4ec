import type { TFunction } from 'i18next';
import { armLetter } from './arm-names';

/**
 * What a picture shows of each arm, as one sentence: two arms in the words that suit the numbers,
 * any other count as a list.
 */
export function sayEach(
  t: TFunction,
  step: string,
  values: readonly string[],
  two: (values: { step: string; a: string; b: string }) => string,
): string {
  const [a, b] = values;
  if (values.length === 2 && a !== undefined && b !== undefined) return two({ step, a, b });
  const each = values.map((value, arm) => `${armLetter(arm)} ${value}`);
  return t('chart.each', { step, each: each.join(t('chart.comma')) });
}
