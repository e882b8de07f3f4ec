import { useTranslation } from 'react-i18next';
import { SettingHint } from '../hints/SettingHint';
import { formatCount, formatFixed } from '../../charts/format';
import { DATA_SET_NAMES, isPointSet } from '../../engine/data/names';
import { hasPictures } from '../../experiment/arm-specification';
import { SHARED_SETTINGS } from '../../experiment/settings';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { useCurrent, useRun } from '../run/run-context';
import { ChoiceSetting } from './ChoiceSetting';
import { NumberSetting } from './NumberSetting';
import { openSettingScale, settingValue } from './setting-scale';

/** What both networks learn. */
export function DataControls() {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const train = SHARED_SETTINGS.train.kind.of;
  return (
    <>
      <Select
        label={t('controls.dataSet')}
        hint={<SettingHint name="dataSet" />}
        value={current.data}
        options={DATA_SET_NAMES.map((value) => ({ value, label: t(`controls.${value}`) }))}
        onChange={(name) => run.chooseData(name)}
      />
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
