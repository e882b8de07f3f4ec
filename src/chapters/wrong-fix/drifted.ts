import { at } from '../../charts/column';
import { valueColumn } from '../../instrument/run/recorded-step';
import type { History } from '../../session/history';

/** ‖b‖ of the first layer, which starts at 0. */
const FAR = 3;
/** Test accuracy; both networks are far above it after the first steps. */
const LOW = 0.7;
const SETTLED = 200;

/**
 * Whether after step `from` the first bias of this arm was far away, and its accuracy fell back
 * that was good.
 */
export function hasDrifted(history: History, arm: number, from: number): boolean {
  const { layout, steps, length } = history;
  const bias = valueColumn(history, arm, layout.layerValue('biasNorm', 0));
  const accuracy = valueColumn(history, arm, layout.scalar('testAccuracy'));
  const first = Math.max(SETTLED, from);
  let [far, good, fell] = [false, false, false];
  for (let row = 0; row < length; row++) {
    const step = steps[row] ?? 0;
    if (step < first) continue;
    // Neither of them where it was not evaluated.
    if (at(accuracy, row) >= LOW) good = true;
    if (step === first) continue;
    if (at(accuracy, row) < LOW && good) fell = true;
    if (at(bias, row) > FAR) far = true;
  }
  return far && fell;
}
