import { useTranslation } from 'react-i18next';
import { SettingHint } from '../hints/SettingHint';
import { formatCount, formatFixed } from '../../charts/format';
import { isPointSet } from '../../engine/data/names';
import { hasPictures } from '../../experiment/arm-specification';
import { SHARED_SETTINGS } from '../../experiment/settings';
import { Slider } from '../../ui/Slider';
import { useCurrent, useRun } from '../run/run-context';
import { ChoiceSetting } from './ChoiceSetting';
import { NumberSetting } from './NumberSetting';
import { DataSetting } from './SettingControl';
import { openSettingScale, settingValue } from './setting-scale';

/** What both networks learn. */
export function DataControls() {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const train = SHARED_SETTINGS.train.kind.of;
  return (
    <>
      <DataSetting />
      {current.data === 'own' && (
        <button type="button" className="link" onClick={() => run.chooseData('own')}>
          {t('files.open')}
        </button>
      )}
      {hasPictures(current) && <ChoiceSetting name="ink" />}
      {isPointSet(current.data) && (
        <NumberSetting name="noise" format={(value) => formatFixed(value, 2)} />
      )}
      <Slider
        label={t('controls.train')}
        hint={<SettingHint name="train" />}
        anew
        value={current.train ?? Infinity}
        scale={openSettingScale(train, t('controls.trainWord'))}
        format={(value) => (value === Infinity ? t('controls.trainWord') : formatCount(value))}
        onCommit={(value) =>
          run.change([
            { key: 'train', value: value === Infinity ? null : settingValue(train, value) },
          ])
        }
      />
    </>
  );
}
