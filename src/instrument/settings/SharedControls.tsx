import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import { DATA_SET_NAMES, isPointSet } from '../../engine/data/names';
import { ACTIVATION_NAMES } from '../../engine/layers/activation-names';
import { INITIALIZATION_RULES, INKS, MODEL_NAMES } from '../../engine/specification';
import { hasPictures, modelOf } from '../../experiment/arm-specification';
import { ARM_NAMES } from '../../experiment/experiment';
import { Choice } from '../../ui/Choice';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { linearScale, logScale, openScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';
import { DropoutControls } from './DropoutControls';
import { OptimizerControls } from './OptimizerControls';
import { SharedSlider } from './SharedSlider';
import { StatisticsControls } from './StatisticsControls';
import { small } from '../write-values';

const RATE = logScale(1e-4, 10);
const SCALE = logScale(0.01, 10);
const BATCH = linearScale(1, 512, 1);
const DEPTH = linearScale(0, 8, 1);
const WIDTH = linearScale(1, 128, 1);
const CHANNELS = linearScale(1, 16, 1);
const NOISE = linearScale(0, 0.5, 0.01);
const SEED = linearScale(0, 4_294_967_295, 1);

const rate = (value: number) => (value >= 0.1 && value < 10 ? formatFixed(value, 2) : small(value));

/** What both networks share. */
export function SharedControls() {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const set = (key: string) => (value: string | number) =>
    run.change([{ key, value: String(value) }]);
  const pictures = hasPictures(current);
  const convolves = modelOf(current) === 'convolution';
  const ruleLabels = { 'fan-in': 'fanIn', fixed: 'fixed', xavier: 'xavier', he: 'he' } as const;
  return (
    <>
      <SharedSlider
        field="lr"
        scale={RATE}
        format={rate}
        words={{
          label: t('controls.learningRate'),
          labelOf: (arm) => t('controls.learningRateOf', { arm }),
          hint: t('controls.learningRateHint'),
          linkLabel: t('controls.linkLabel'),
          unlinkLabel: t('controls.unlinkLabel'),
        }}
      />
      <SharedSlider
        field="scale"
        scale={SCALE}
        format={(value) => `${rate(value)} ×`}
        words={{
          label: t('controls.initialScale'),
          labelOf: (arm) => t('controls.initialScaleOf', { arm }),
          hint: t('controls.initialScaleHint'),
          linkLabel: t('controls.linkScaleLabel'),
          unlinkLabel: t('controls.unlinkScaleLabel'),
        }}
      />
      <Slider
        label={t('controls.batchSize')}
        hint={t('controls.batchSizeHint')}
        value={current.batchSize}
        scale={BATCH}
        format={String}
        onCommit={set('batch')}
      />
      {convolves ? (
        <Slider
          label={t('controls.channels')}
          hint={t('controls.channelsHint')}
          value={current.channels}
          scale={CHANNELS}
          format={String}
          onCommit={set('channels')}
        />
      ) : (
        <>
          <Slider
            label={t('controls.depth')}
            hint={t('controls.depthHint')}
            value={current.depth}
            scale={DEPTH}
            format={String}
            onCommit={set('depth')}
          />
          <Slider
            label={t('controls.width')}
            hint={t('controls.widthHint')}
            value={current.width}
            scale={WIDTH}
            format={String}
            onCommit={set('width')}
          />
        </>
      )}
      <Select
        label={t('controls.activation')}
        hint={t('controls.activationHint')}
        value={current.activation}
        options={ACTIVATION_NAMES.map((value) => ({ value, label: t(`controls.${value}`) }))}
        onChange={set('act')}
      />
      <Select
        label={t('controls.dataSet')}
        hint={t('controls.dataSetHint')}
        value={current.data}
        options={DATA_SET_NAMES.map((value) => ({ value, label: t(`controls.${value}`) }))}
        onChange={(name) => run.chooseData(name)}
      />
      {current.data === 'own' && (
        <button type="button" className="link" onClick={() => run.chooseData('own')}>
          {t('files.open')}
        </button>
      )}
      {pictures && (
        <>
          <Choice
            label={t('controls.model')}
            hint={t('controls.modelHint')}
            value={current.model}
            options={MODEL_NAMES.map((value) => ({ value, label: t(`controls.${value}`) }))}
            onChange={set('model')}
          />
          <Choice
            label={t('controls.ink')}
            hint={t('controls.inkHint')}
            value={current.ink}
            options={INKS.map((value) => ({ value, label: t(`controls.${value}`) }))}
            onChange={set('ink')}
          />
        </>
      )}
      <details className="more">
        <summary>{t('controls.more')}</summary>
        {isPointSet(current.data) && (
          <Slider
            label={t('controls.noise')}
            hint={t('controls.noiseHint')}
            value={current.noise}
            scale={NOISE}
            format={(value) => formatFixed(value, 2)}
            onCommit={set('noise')}
          />
        )}
        <Slider
          label={t('controls.train')}
          hint={t('controls.trainHint')}
          value={current.train ?? Infinity}
          scale={openScale(10, 60_000, t('controls.trainWord'))}
          format={(value) => (value === Infinity ? t('controls.trainWord') : formatCount(value))}
          onCommit={(value) => set('train')(value === Infinity ? 'all' : Math.round(value))}
        />
        <Slider
          label={t('controls.seed')}
          hint={t('controls.seedHint')}
          value={current.seed}
          scale={SEED}
          format={String}
          onCommit={set('seed')}
        />
        <button type="button" onClick={() => run.newSeed()}>
          {t('transport.newSeed')}
        </button>
        <Select
          label={t('controls.initialRule')}
          hint={t('controls.initialRuleHint')}
          value={current.initialRule}
          options={INITIALIZATION_RULES.map((value) => ({
            value,
            label: t(`controls.${ruleLabels[value]}`),
          }))}
          onChange={set('init')}
        />
        <StatisticsControls />
        <OptimizerControls />
        {ARM_NAMES.map((arm) => (
          <DropoutControls key={arm} arm={arm} />
        ))}
      </details>
    </>
  );
}
