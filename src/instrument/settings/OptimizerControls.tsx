import { useCurrent } from '../run/run-context';
import { ChoiceSetting } from './ChoiceSetting';
import { NumberSetting } from './NumberSetting';

/** How both networks descend. */
export function OptimizerControls() {
  const { optimizer } = useCurrent();
  return (
    <>
      <ChoiceSetting name="optimizer" />
      {optimizer === 'momentum' && <NumberSetting name="momentum" />}
      <NumberSetting name="weightDecay" />
    </>
  );
}
