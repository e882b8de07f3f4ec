import { formatFixed } from '../../charts/format';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { type ArmId, armOf } from '../../experiment/experiment';
import { useCurrent } from '../run/run-context';
import { ArmChoiceSetting } from './ChoiceSetting';
import { GroupsChoice } from './GroupsChoice';
import { ArmNumberSetting } from './NumberSetting';

const twoDigits = (value: number) => formatFixed(value, 2);

/** What one network has of its own: its normaliser, and where γ and β come from. */
export function ArmControls({ arm }: { arm: ArmId }) {
  const { normalizer, affine } = armOf(useCurrent(), arm);
  const { settings, setsIdentity } = NORMALIZERS[normalizer];
  const byHand = (['gamma', 'beta'] as const).filter(
    (name) => affine === 'hand' && settings.includes(name),
  );
  return (
    <div className={`arm-controls arm-${arm}`}>
      <ArmChoiceSetting arm={arm} name="normalizer" />
      {normalizer !== 'none' && (
        <>
          <ArmChoiceSetting arm={arm} name="placement" />
          {settings.includes('groups') && <GroupsChoice arm={arm} />}
          {setsIdentity ? (
            <ArmChoiceSetting arm={arm} name="affine" />
          ) : (
            <ArmChoiceSetting arm={arm} name="affine" without="identity" />
          )}
        </>
      )}
      {byHand.map((name) => (
        <ArmNumberSetting key={name} arm={arm} name={name} format={twoDigits} />
      ))}
    </div>
  );
}
