import { formatFixed } from '../charts/format';
import { ArmChoiceSetting } from '../instrument/settings/ChoiceSetting';
import '../instrument/settings/controls.css';
import { SharedSlider } from '../instrument/settings/SharedSlider';
import { small } from '../instrument/write-values';

const SIMPLE = ['none', 'batch'] as const;

const rate = (value: number) => (value >= 0.1 && value < 10 ? formatFixed(value, 2) : small(value));

/** Normalization in A, the learning rate, and the scale of the first weights, of this very run. */
export function ThreeThings() {
  return (
    <div className="controls start-things">
      <ArmChoiceSetting arm="a" name="normalizer" only={SIMPLE} />
      <SharedSlider name="learningRate" format={rate} all={false} />
      <SharedSlider name="initialScale" format={(value) => `${rate(value)} ×`} all={false} />
    </div>
  );
}
