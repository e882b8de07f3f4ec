import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { Readout } from '../../ui/Readout';
import { Slider } from '../../ui/Slider';
import type { SliderScale } from '../../ui/slider-scale';
import { useFollowing, useRun, useSession } from '../run/run-context';
import { RUN_VIEW } from '../run/run-view';
import { settingScale } from '../settings/setting-scale';
import { targetLabel, targets } from './targets';
import { type Output, useTransformed } from './use-transformed';

const SCALES = {
  gamma: settingScale(RUN_VIEW.gamma.kind),
  beta: settingScale(RUN_VIEW.beta.kind),
} as const;
const twoDigits = (value: number) => formatFixed(value, 2);

/** Two decimals within the slider's range: what can be dragged can be linked. */
export function clampAffine(value: number): number {
  return Math.min(10, Math.max(-10, Math.round(value * 100) / 100));
}

/**
 * γ and β as the recipe gives them for this batch, with marks to aim at. Dragging one of them sets
 * both by hand, and pauses the run: a batch that changes under the hand cannot be aimed at.
 */
export function AffineSliders({ output }: { output: Output }) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const transformed = useTransformed();
  const playing = useSession((state) => state.playing);
  const [halted, setHalted] = useState(false);
  if (playing && halted) setHalted(false);

  // Text, since a snapshot must be equal to itself as long as nothing has changed.
  const text = useSyncExternalStore(following.words, () => {
    const now = transformed();
    const { gamma, beta } = now?.result ?? { gamma: 1, beta: 0 };
    const [, identity] = now === null ? [] : targets(now);
    const aims = [identity?.gamma ?? NaN, identity?.beta ?? NaN];
    return [gamma, beta, ...aims].map(clampAffine).join(' ');
  });
  const [gamma = 1, beta = 0, identityGamma = NaN, identityBeta = NaN] = text
    .split(' ')
    .map(Number);

  const drag = (values: { gamma?: number; beta?: number }) => {
    if (run.session.state.getState().playing) {
      run.session.pause();
      setHalted(true);
    }
    run.setView({ recipe: 'hand', gamma, beta, ...values });
  };

  const aims = useCallback(() => {
    const now = transformed();
    if (now === null) return { value: '', text: '' };
    const [normalized, identity] = targets(now).map((target) => targetLabel(t, target));
    return {
      value: identityGamma,
      text: t('transform.aims', { normalized, identity }),
      step: now.inspection.step,
    };
  }, [transformed, identityGamma, t]);

  return (
    <>
      <div className="affine-slider">
        <Slider
          label={t('transform.gamma')}
          hint={t('transform.gammaHint', { out: output.name })}
          value={gamma}
          scale={SCALES.gamma}
          format={twoDigits}
          onDrag={(value) => drag({ gamma: value })}
          onCommit={(value) => drag({ gamma: value })}
        />
        <Marks scale={SCALES.gamma} normalized={1} identity={identityGamma} />
      </div>
      <div className="affine-slider">
        <Slider
          label={t('transform.beta')}
          hint={t('transform.betaHint', { out: output.name })}
          value={beta}
          scale={SCALES.beta}
          format={twoDigits}
          onDrag={(value) => drag({ beta: value })}
          onCommit={(value) => drag({ beta: value })}
        />
        <Marks scale={SCALES.beta} normalized={0} identity={identityBeta} />
      </div>
      <p className="transform-statistics">
        <Readout testId="affine-aims" read={aims} following={following} />
      </p>
      <p className="transform-halted" role="status">
        {halted && t('transform.halted')}
      </p>
    </>
  );
}

interface MarksProps {
  readonly scale: SliderScale;
  readonly normalized: number;
  readonly identity: number;
}

/** Where the slider's thumb would stand for each of the two aims; the text below names them. */
function Marks({ scale, normalized, identity }: MarksProps) {
  const place = (value: number) => ({
    left: `${(100 * scale.position(value)) / scale.positions}%`,
  });
  return (
    <div className="affine-marks" aria-hidden="true">
      <span style={place(normalized)}>△</span>
      {Number.isFinite(identity) && <span style={place(identity)}>▲</span>}
    </div>
  );
}
