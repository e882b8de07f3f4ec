import { formatFixed } from '../../charts/format';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { type ArmId, armOf } from '../../experiment/experiment';
import { useCurrent } from '../run/run-context';
import { ArmChoiceSetting } from './ChoiceSetting';
import { ArmNumberSetting } from './NumberSetting';

const twoDigits = (value: number) => formatFixed(value, 2);

/** Those that a newcomer is offered. */
const FIRST_NORMALIZERS = ['none', 'batch'] as const;

/** What one network has of its own: its normalizer, and where γ and β come from. */
export function ArmControls({ arm, all }: { arm: ArmId; all: boolean }) {
  const { normalizer, affine } = armOf(useCurrent(), arm);
  const { settings, setsIdentity } = NORMALIZERS[normalizer];
  const byHand = (['gamma', 'beta'] as const).filter(
    (name) => affine === 'hand' && settings.includes(name),
  );
  return (
    <div className={`arm-controls arm-${arm}`}>
      <ArmChoiceSetting arm={arm} name="normalizer" only={all ? undefined : FIRST_NORMALIZERS} />
      {normalizer !== 'none' && (
        <ArmChoiceSetting
          list
          arm={arm}
          name="affine"
          without={setsIdentity ? undefined : 'identity'}
        />
      )}
      {byHand.map((name) => (
        <ArmNumberSetting key={name} arm={arm} name={name} format={twoDigits} />
      ))}
    </div>
  );
}
