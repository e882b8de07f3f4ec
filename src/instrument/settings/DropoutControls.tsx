import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { type ArmId, armOf } from '../../experiment/experiment';
import { useCurrent } from '../run/run-context';
import { ArmChoiceSetting } from './ChoiceSetting';
import { ArmNumberSetting } from './NumberSetting';

/** One network's dropout: how much is kept, and on which side of the normaliser. */
export function DropoutControls({ arm }: { arm: ArmId }) {
  const { t } = useTranslation();
  const { keep } = armOf(useCurrent(), arm);
  return (
    <>
      <ArmNumberSetting
        arm={arm}
        name="keep"
        format={(value) => (value === 1 ? t('controls.keepAll') : formatFixed(value, 2))}
      />
      {keep < 1 && <ArmChoiceSetting arm={arm} name="dropoutPlace" />}
    </>
  );
}
