import type { DataSet } from '../../engine/data/data-set';
import { isPointSet } from '../../engine/data/names';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { type Experiment, armOf } from '../../experiment/experiment';
import type { Divergence } from '../../engine/trainer';
import { armId } from '../arm-names';
import type { Run } from '../run/run';
import { armsOf, type RecordedStep, recordedStepAt, valueColumn } from '../run/recorded-step';
import type { History } from '../../session/history';
import { lastLooks, median } from './steady';

/**
 * One arm as the rules see it: what is measured at each step is the median of the last few looks.
 * Layers from the first to the last; the output layer at the end.
 */
export interface ArmSnapshot {
  readonly arm: number;
  readonly normalized: boolean;
  /** Whether what it does depends on the batch. */
  readonly perBatch: boolean;
  /** Whether each example is normalised by statistics of its own. */
  readonly perExample: boolean;
  /** Whether γ and β undo the normalisation of each batch. */
  readonly identity: boolean;
  /** The step at which a setting that concerns it was last changed; 0: at the start. */
  readonly since: number;
  /** Of this very moment. */
  readonly accuracy: number;
  /** Of the last few times that it was measured, the last first. */
  readonly accuracies: readonly number[];
  /** Half way since the last change. */
  readonly formerAccuracy: number;
  /** Since then. */
  readonly bestAccuracy: number;
  readonly gradientNorms: readonly number[];
  readonly updateRatios: readonly number[];
  /** Hidden layers only. */
  readonly saturated: readonly number[];
  readonly dead: readonly number[];
  /** Shift of the median of the pre-activation since step 0, signed. */
  readonly drift: readonly number[];
  readonly divergence: Divergence | null;
}

export interface Snapshot {
  readonly step: number;
  /** With the changes made up to this step. */
  readonly experiment: Experiment;
  /** Share of the commonest class in the test set. */
  readonly commonest: number;
  readonly arms: readonly ArmSnapshot[];
  /** The recorded moment before this one; null where there is none. */
  readonly before: () => Snapshot | null;
}

/** What the rules need of the moment that is read. */
export function takeSnapshot(run: Run, experiment: Experiment): Snapshot {
  return snapshotAt(run, experiment, run.session.history.rowAt(run.moments.now.step));
}

/** Nothing but what was recorded up to this row: the same whether it is the newest or not. */
export function snapshotAt(run: Run, experiment: Experiment, row: number): Snapshot {
  const { history } = run.session;
  const step = history.steps[row] ?? 0;
  return {
    step,
    experiment,
    commonest: commonest(run, experiment),
    arms: armsOf(run).map((arm) => armSnapshot(run, experiment, row, arm)),
    before: once(() => (row > 0 ? snapshotAt(run, experiment, row - 1) : null)),
  };
}

/** Of data made from the seed the classes are balanced. */
function commonest(run: Run, experiment: Experiment): number {
  const data = run.session.own.dataOf(experiment);
  if (data === 'missing') return 1;
  if (data === null) return isPointSet(experiment.data) ? 1 / 2 : 1 / 10;
  const known = shares.get(data);
  if (known !== undefined) return known;
  const counts = new Uint32Array(data.classes);
  for (const label of data.test.y) counts[label] = (counts[label] ?? 0) + 1;
  const share = Math.max(...counts) / data.test.count;
  shares.set(data, share);
  return share;
}

const shares = new WeakMap<DataSet, number>();

/** The last change up to a step of what this arm is trained by. */
function lastChange({ events }: Experiment, step: number, arm: number): number {
  const own = `${armId(arm)}.`;
  const concerns = (key: string) => key.startsWith(own) || !key.includes('.');
  return events.findLast((event) => event.step <= step && concerns(event.key))?.step ?? 0;
}

function armSnapshot(run: Run, experiment: Experiment, row: number, arm: number): ArmSnapshot {
  const { history, state } = run.session;
  const recorded = recordedStepAt(history, row, arm);
  const { step } = recorded;
  const since = lastChange(experiment, step, arm);
  const hidden = history.layout.hidden.map((_, layer) => layer);
  const all = [...hidden, hidden.length];
  const looks = lastLooks(row, since, (each) => history.steps[each] ?? NaN);
  const recent = looks.map((each) => recordedStepAt(history, each, arm));
  const steady = (read: (look: RecordedStep) => number) => median(recent.map(read));
  const accuracies = accuraciesAt(history, arm);
  const halfWay = Math.max(0, history.rowAt((since + step) / 2));
  const start = recordedStepAt(history, 0, arm);
  const p50 = (look: RecordedStep, layer: number) => look.statistic('p50', 'preactivation', layer);
  const { normalizer, affine } = armOf(experiment, arm);
  const { statistics, setsIdentity } = NORMALIZERS[normalizer];
  const divergence = state.getState().divergence[arm] ?? null;
  return {
    arm,
    normalized: normalizer !== 'none',
    perBatch: statistics === 'batch',
    perExample: statistics === 'example',
    identity: setsIdentity && affine === 'identity',
    since,
    accuracy: recorded.scalar('testAccuracy'),
    accuracies: accuracies.last(row, since),
    formerAccuracy: median(accuracies.last(halfWay, since)),
    bestAccuracy: accuracies.best(halfWay, row),
    gradientNorms: all.map((layer) => steady((look) => look.layerValue('gradientNorm', layer))),
    updateRatios: all.map((layer) => steady((look) => look.layerValue('updateRatio', layer))),
    saturated: hidden.map((layer) => steady((look) => look.share('saturated', layer))),
    dead: hidden.map((layer) => steady((look) => look.share('dead', layer))),
    drift: hidden.map((layer) => steady((look) => p50(look, layer)) - p50(start, layer)),
    // A moment before it knows nothing of it.
    divergence: divergence !== null && step >= divergence.step - 1 ? divergence : null,
  };
}

/** The course of an arm's accuracy. It is not measured at every look: a row shows the last one. */
function accuraciesAt(history: History, arm: number) {
  const { data, offset, stride } = valueColumn(history, arm, history.layout.scalar('testAccuracy'));
  const at = (row: number) => data[row * stride + offset] ?? NaN;
  const measuredAt = (row: number) => history.arms[arm]?.evaluatedAt[row] ?? NaN;
  return {
    last: (row: number, since: number) => lastLooks(row, since, measuredAt).map(at),
    best: (from: number, to: number) => {
      let best = NaN;
      for (let row = from; row <= to; row++) if (!(at(row) <= best)) best = at(row);
      return best;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
