import { NORMALIZERS } from '../../engine/normalizers/list';
import { type ArmId, armOf } from '../../experiment/experiment';
import { useCurrent } from '../run/run-context';
import { ArmChoiceSetting } from './ChoiceSetting';
import { GroupsChoice } from './GroupsChoice';

/** The less common settings of one network's normalizer. */
export function NormalizerControls({ arm }: { arm: ArmId }) {
  const { normalizer } = armOf(useCurrent(), arm);
  if (normalizer === 'none') return null;
  return (
    <>
      <ArmChoiceSetting arm={arm} name="placement" />
      {NORMALIZERS[normalizer].settings.includes('groups') && <GroupsChoice arm={arm} />}
    </>
  );
}
