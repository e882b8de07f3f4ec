import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { useTicking } from '../../ui/ticking';
import { Play } from '../frame/Play';
import { usePlayState } from '../frame/play-context';
import { useTick } from '../tasks/use-task';
import { useReveal } from '../predict/use-prediction';
import { backward, forward, sum, type Unit } from './batch-graph';
import { Graph } from './Graph';
import { FORWARD, knownAfter, OPERATIONS } from './operations';
import { EPSILONS, GRAPH_STATE } from './play-state';
import { drawBatch, firstOf, SIZES } from './sample-batch';
import { writeNumber } from './write-number';
import './backward.css';

/** Milliseconds for an operation: time to read a line of numbers. */
const PACE = 1800;

/** The graph of one unit, one operation at a time: forward, then backward. */
export function GraphPlay() {
  const { t } = useTranslation();
  return (
    <Play id="graph" title={t('backward.graphTitle')}>
      <SteppedGraph />
    </Play>
  );
}

function SteppedGraph() {
  const { t } = useTranslation();
  const [{ size, epsilon, seed, count }, setState] = usePlayState(GRAPH_STATE);
  const [playing, setPlaying] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const unit = useMemo<Unit>(() => {
    const batch = seed === 0 ? firstOf(Number(size)) : drawBatch(Number(size), seed);
    return { ...batch, gamma: 1.5, beta: 0.5, epsilon: Number(epsilon) };
  }, [size, epsilon, seed]);
  const { values, gradients } = useMemo(() => {
    const values = forward(unit);
    return { values, gradients: backward(unit, values) };
  }, [unit]);
  const last = count >= OPERATIONS.length;
  const operation = OPERATIONS[count - 1] ?? null;

  useTick('two', last && size === '2');
  useTick('through', last && size !== '2');
  useReveal('who-moves', last && size === '4' && seed === 0);
  useTicking(area, playing && !last, PACE, () => {
    setState({ count: count + 1 });
    if (count + 1 >= OPERATIONS.length) setPlaying(false);
  });
  const go = (next: number) => {
    setPlaying(false);
    setState({ count: Math.max(0, Math.min(OPERATIONS.length, next)) });
  };
  const position =
    count <= FORWARD
      ? t('backward.forwardAt', { done: count, of: FORWARD })
      : t('backward.backwardAt', { done: count - FORWARD, of: OPERATIONS.length - FORWARD });
  const said =
    operation === null
      ? t('backward.said.start')
      : t(`backward.said.${operation.pass}.${operation.node}`);
  return (
    <div ref={area}>
      <div className="graph-head">
        <div className="play-row">
          <button type="button" disabled={count === 0} onClick={() => go(count - 1)}>
            {t('backward.previous')}
          </button>
          <button type="button" className="primary" disabled={last} onClick={() => go(count + 1)}>
            {t('backward.next')}
          </button>
          <button type="button" disabled={last} onClick={() => setPlaying(!playing)}>
            {playing ? t('transport.pause') : t('backward.slowly')}
          </button>
          <button type="button" disabled={count === 0} onClick={() => go(0)}>
            {t('backward.again')}
          </button>
          <input
            type="range"
            min={0}
            max={OPERATIONS.length}
            value={count}
            aria-label={t('backward.operation')}
            aria-valuetext={`${position} ${said}`}
            onChange={(event) => go(Number(event.target.value))}
          />
        </div>
        <p className="play-said" role="status">
          <strong>{position}</strong> <span>{said}</span>
        </p>
      </div>
      <Graph
        unit={unit}
        values={values}
        gradients={gradients}
        known={knownAfter(count)}
        operation={operation}
      />
      <p className="graph-sum" role="status" data-value={last ? sum(gradients.x) : undefined}>
        {last &&
          t('backward.sum', {
            sum: writeNumber(sum(gradients.x)),
            size: writeNumber(Math.hypot(...gradients.x)),
          })}
      </p>
      <div className="play-settings">
        <Choice
          label={t('backward.size')}
          hint={t('backward.sizeHint')}
          value={size}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={(value) => setState({ size: value })}
        />
        <Choice
          label={t('backward.epsilon')}
          hint={t('backward.epsilonHint')}
          value={epsilon}
          options={EPSILONS.map((value) => ({ value, label: value }))}
          onChange={(value) => setState({ epsilon: value })}
        />
        <button type="button" onClick={() => setState({ seed: seed + 1 })}>
          {t('backward.newNumbers')}
        </button>
      </div>
    </div>
  );
}
