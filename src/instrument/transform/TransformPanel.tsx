import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { hiddenWidths } from '../../experiment/arm-specification';
import { armOf } from '../../experiment/experiment';
import { isLocked } from '../../experiment/locks';
import { RECIPES } from '../run/run-view';
import { Choice } from '../../ui/Choice';
import { Panel } from '../../ui/Panel';
import { Readout } from '../../ui/Readout';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { Transport } from '../transport/Transport';
import { LayerChoice } from '../layer/LayerChoice';
import {
  useArms,
  useCurrent,
  useDepth,
  useFollowing,
  usePage,
  useRun,
  useView,
} from '../run/run-context';
import { brief } from '../write-values';
import { AffineSliders, clampAffine } from './AffineSliders';
import { Comparison } from './Comparison';
import { CurveChart } from './CurveChart';
import { RailsChart } from './RailsChart';
import './transform-panel.css';
import { type Output, useOutput, useTransformed } from './use-transformed';
import { armId, armLetter } from '../arm-names';

/** What the run takes over of what is set by hand here. */
const BY_HAND = ['affine', 'gamma', 'beta'] as const;

/** γ and β on one unit's batch: drag them, recover the identity, make the common mistake. */
export function TransformPanel() {
  const { t } = useTranslation();
  const depth = useDepth();
  if (depth === 0) return <p>{t('transform.noLayers')}</p>;
  return <Demonstration />;
}

function Demonstration() {
  const { t } = useTranslation();
  const output = useOutput();
  return (
    <>
      <p className="transform-lead">{t('transform.lead', { out: output.name })}</p>
      <Otherwise />
      <div className="transform-grid">
        <Settings output={output} />
        <div className="transform-charts">
          <Panel name={t('transform.railsName')}>
            <RailsChart output={output} />
          </Panel>
          {output.feedsActivation && (
            <Panel name={t('transform.curveName')}>
              <CurveChart output={output} />
            </Panel>
          )}
        </div>
        <Panel name={t('transform.compare')}>
          <Comparison output={output} />
        </Panel>
      </div>
    </>
  );
}

/** Where the network normalises in another way, the panel shows what BN would make of its numbers. */
function Otherwise() {
  const { t } = useTranslation();
  const { arm } = useView('arm');
  const { normalizer } = armOf(useCurrent(), arm);
  if (normalizer === 'none' || NORMALIZERS[normalizer].isBatchTransform) return null;
  const name = t(`arm.${normalizer}`);
  return (
    <p className="transform-lead">{t('transform.otherwise', { arm: arm.toUpperCase(), name })}</p>
  );
}

function Settings({ output }: { output: Output }) {
  const { t } = useTranslation();
  const run = useRun();
  const locks = usePage((state) => state.locks);
  const arms = useArms();
  const following = useFollowing();
  const view = useView('arm', 'recipe', 'unit', 'gamma', 'beta');
  const current = useCurrent();
  const [width = 1] = hiddenWidths(current);
  const transformed = useTransformed();
  const { arm, recipe } = view;
  const { normalizer, affine } = armOf(current, arm);
  const learned = normalizer !== 'none' && affine === 'learned';

  const shown = useCallback(() => {
    const { gamma, beta } = transformed()?.result ?? { gamma: 1, beta: 0 };
    return { gamma: clampAffine(gamma), beta: clampAffine(beta) };
  }, [transformed]);

  const residual = useCallback(() => {
    const now = transformed();
    const value = now?.result.residual ?? NaN;
    return { value, text: brief(value, t('chart.none')), step: now?.inspection.step };
  }, [transformed, t]);

  const statistics = useCallback(() => {
    const now = transformed();
    if (now === null) return { value: '', text: t('transform.waiting') };
    const { inspection, result, epsilon } = now;
    return {
      value: inspection.mean,
      text: t('transform.statistics', {
        m: formatCount(inspection.count),
        mean: brief(inspection.mean, ''),
        deviation: brief(result.deviation, ''),
        epsilon: brief(epsilon, ''),
      }),
      step: inspection.step,
    };
  }, [transformed, t]);

  const sample = useCallback(() => {
    const { x, count, step } = transformed()?.inspection ?? { x: [], count: 0 };
    const numbers = { shown: formatCount(x.length), m: formatCount(count) };
    return { value: x.length, text: x.length < count ? t('transform.sample', numbers) : '', step };
  }, [transformed, t]);

  const labels = {
    own: learned ? 'transform.own' : 'transform.ownFixed',
    identity: 'transform.identity',
    sigma: 'transform.sigma',
    variance: 'transform.variance',
    hand: 'transform.hand',
  } as const;
  return (
    <div className="transform-settings">
      <Transport />
      <Choice
        label={t('transform.arm')}
        value={arm}
        options={arms.map((arm) => ({ value: armId(arm), label: armLetter(arm) }))}
        onChange={(value) => run.setView({ arm: value })}
      />
      <LayerChoice />
      <Slider
        label={t('transform.unit')}
        hint={t('transform.unitHint')}
        value={Math.min(view.unit, width)}
        scale={linearScale(1, width, 1)}
        format={String}
        onCommit={(unit) => run.setView({ unit })}
      />
      <Choice
        label={t('transform.recipe')}
        hint={t('transform.recipeHint')}
        value={recipe}
        options={RECIPES.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => run.setView({ recipe: value, ...(value === 'hand' ? shown() : {}) })}
      />
      <AffineSliders output={output} />
      <p className="transform-residual">
        <span>{t('transform.residual', { out: output.name })}</span>
        <strong>
          <Readout testId="identity-residual" read={residual} following={following} />
        </strong>
      </p>
      <p className="transform-statistics">
        <Readout testId="batch-statistics" read={statistics} following={following} />
      </p>
      <p className="transform-statistics">
        <Readout testId="batch-sample" read={sample} following={following} />
      </p>
      {recipe === 'hand' && BY_HAND.every((key) => !isLocked(locks, `${arm}.${key}`)) && (
        <button
          type="button"
          onClick={() =>
            run.change([
              { key: `${arm}.affine`, value: 'hand' },
              { key: `${arm}.gamma`, value: view.gamma },
              { key: `${arm}.beta`, value: view.beta },
            ])
          }
        >
          {t('transform.useInRun', { arm: arm.toUpperCase() })}
        </button>
      )}
    </div>
  );
}
