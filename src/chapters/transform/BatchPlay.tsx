import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import type { Inspection } from '../../engine/inspection';
import { transform, type Transformed } from '../../instrument/transform/transformed';
import { brief } from '../../instrument/write-values';
import { initialValues } from '../../experiment/field';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { useLit } from '../symbols/lit';
import { useTick } from '../tasks/use-task';
import { AffineByHand, UNTOUCHED } from './AffineByHand';
import { BatchRails } from './BatchRails';
import { EPSILON, inspect } from './hand-batch';
import { LitHead, LitNumber } from './LitNumber';
import { AFFINE_STATE, BATCH_NAMES, BATCH_STATE, X_REACH, X_STEP } from './play-state';

/** The task's: √(m − 1) is 2.65 for eight examples, and the most that x̂ can be. */
export const FAR = 2.6;

/** One unit of one batch, with every number; dragging one example moves all. */
export function BatchPlay() {
  const { t } = useTranslation();
  const [batch, setBatch] = usePlayState(BATCH_STATE);
  const [affine, setAffine] = usePlayState(AFFINE_STATE);
  const [active, setActive] = useState(BATCH_NAMES.length - 1);
  const values = useMemo(() => BATCH_NAMES.map((name) => batch[name] ?? NaN), [batch]);
  const inspection = useMemo(() => inspect(values), [values]);
  const result = useMemo(() => transform(inspection, EPSILON, affine), [inspection, affine]);
  const farthest = Math.max(...Array.from(result.normalized, Math.abs));
  useTick('far', farthest > FAR);
  const move = (example: number, to: number) => {
    setActive(example);
    setBatch({ [BATCH_NAMES[example] ?? '']: to });
  };
  return (
    <div className="part" data-testid="batch">
      <BatchRails
        inspection={inspection}
        result={result}
        domain={X_REACH}
        highlight={active}
        onDrag={move}
      />
      <Numbers inspection={inspection} result={result} />
      <BatchTable inspection={inspection} result={result} active={active} onMove={move} />
      <div className="play-row">
        <AffineByHand affine={affine} onChange={setAffine} />
        <button
          type="button"
          onClick={() => {
            setBatch(initialValues(BATCH_STATE));
            setAffine(UNTOUCHED);
          }}
        >
          {t('transformPlay.again')}
        </button>
      </div>
    </div>
  );
}

function Numbers({ inspection, result }: { inspection: Inspection; result: Transformed }) {
  const { mean, variance } = inspection;
  const mu = useLit('mu');
  const sigma2 = useLit('sigma2');
  const epsilon = useLit('epsilon');
  const gamma = useLit('gamma');
  const beta = useLit('beta');
  return (
    <dl className="batch-numbers" translate="no">
      <LitNumber light={mu} name="μ" testId="mu" value={mean}>
        {formatFixed(mean, 3)}
      </LitNumber>
      <LitNumber light={sigma2} name="σ²" testId="sigma2" value={variance}>
        {formatFixed(variance, 3)}
      </LitNumber>
      <div>
        <dt>σ</dt>
        <dd>{formatFixed(Math.sqrt(variance), 3)}</dd>
      </div>
      <LitNumber light={epsilon} name="ε" value={EPSILON}>
        {brief(EPSILON, '')}
      </LitNumber>
      <LitNumber light={gamma} name="γ" value={result.gamma}>
        {formatFixed(result.gamma, 2)}
      </LitNumber>
      <LitNumber light={beta} name="β" value={result.beta}>
        {formatFixed(result.beta, 2)}
      </LitNumber>
    </dl>
  );
}

interface TableProps {
  readonly inspection: Inspection;
  readonly result: Transformed;
  readonly active: number;
  readonly onMove: (example: number, to: number) => void;
}

function BatchTable({ inspection, result, active, onMove }: TableProps) {
  const { t } = useTranslation();
  const x = useLit('x');
  const xhat = useLit('xhat');
  const y = useLit('y');
  const digits = (value: number) => formatFixed(value, 2);
  return (
    <table className="part-table batch-table" translate="no">
      <thead>
        <tr>
          <th scope="col">{t('transformPlay.number')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('transformPlay.move')}</span>
          </th>
          <LitHead light={x}>x</LitHead>
          <LitHead light={xhat}>x̂</LitHead>
          <LitHead light={y}>y</LitHead>
        </tr>
      </thead>
      <tbody>
        {Array.from(inspection.x, (value, i) => {
          const name = `x${i + 1}`;
          return (
            <tr key={name} data-active={i === active || undefined}>
              <th scope="row">{i + 1}</th>
              <td className="batch-slider">
                <input
                  type="range"
                  min={X_REACH[0]}
                  max={X_REACH[1]}
                  step={X_STEP}
                  value={value}
                  aria-label={t('transformPlay.moveExample', { number: i + 1 })}
                  aria-valuetext={digits(value)}
                  onChange={(event) => onMove(i, Number(event.target.value))}
                />
              </td>
              <td>{digits(value)}</td>
              <td data-testid={`normalized-${i + 1}`} data-value={result.normalized[i]}>
                {digits(result.normalized[i] ?? NaN)}
              </td>
              <td>{digits(result.y[i] ?? NaN)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
