import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import { DATA_SET_NAMES, isPointSet } from '../../engine/data/names';
import { hasPictures, modelOf } from '../../experiment/arm-specification';
import { SHARED_SETTINGS } from '../../experiment/settings';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun, useArms } from '../run/run-context';
import { small } from '../write-values';
import { ChoiceSetting } from './ChoiceSetting';
import { DropoutControls } from './DropoutControls';
import { NumberSetting } from './NumberSetting';
import { OptimizerControls } from './OptimizerControls';
import { openSettingScale, settingValue } from './setting-scale';
import { SharedSlider } from './SharedSlider';
import { StatisticsControls } from './StatisticsControls';
import { armId } from '../arm-names';

const rate = (value: number) => (value >= 0.1 && value < 10 ? formatFixed(value, 2) : small(value));

/** What both networks share. */
export function SharedControls() {
  const { t } = useTranslation();
  const arms = useArms();
  const run = useRun();
  const current = useCurrent();
  const train = SHARED_SETTINGS.train.kind.of;
  return (
    <>
      <SharedSlider name="learningRate" format={rate} />
      <SharedSlider name="initialScale" format={(value) => `${rate(value)} ×`} />
      <NumberSetting name="batchSize" />
      {modelOf(current) === 'convolution' ? (
        <NumberSetting name="channels" />
      ) : (
        <>
          <NumberSetting name="depth" />
          <NumberSetting name="width" />
        </>
      )}
      <ChoiceSetting list name="activation" />
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
      {hasPictures(current) && (
        <>
          <ChoiceSetting name="model" />
          <ChoiceSetting name="ink" />
        </>
      )}
      <details className="more">
        <summary>{t('controls.more')}</summary>
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
        <NumberSetting name="seed" />
        <button type="button" onClick={() => run.newSeed()}>
          {t('transport.newSeed')}
        </button>
        <ChoiceSetting list name="initialRule" />
        <StatisticsControls />
        <OptimizerControls />
        {arms.map((arm) => (
          <DropoutControls key={arm} arm={armId(arm)} />
        ))}
      </details>
    </>
  );
}
