import { small } from '../write-values';
import { NumberSetting } from './NumberSetting';

/** What normalising by variance and following it in running statistics depend on. */
export function StatisticsControls() {
  return (
    <>
      <NumberSetting name="epsilon" format={small} />
      <NumberSetting name="alpha" format={small} />
    </>
  );
}
