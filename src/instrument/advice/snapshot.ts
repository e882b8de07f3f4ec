import type { DataSet } from '../../engine/data/data-set';
import { isPointSet } from '../../engine/data/names';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { type Experiment, armOf } from '../../experiment/experiment';
import type { Divergence } from '../../engine/trainer';
import type { Run } from '../run/run';
import { type RecordedStep, recordedStepAt, readStepOf, armsOf } from '../run/recorded-step';

/** One arm as the rules see it. Layers from the first to the last; the output layer at the end. */
export interface ArmSnapshot {
  readonly arm: number;
  readonly normalized: boolean;
  /** Whether what it does depends on the batch. */
  readonly perBatch: boolean;
  /** Whether each example is normalised by statistics of its own. */
  readonly perExample: boolean;
  /** Whether γ and β undo the normalisation of each batch. */
  readonly identity: boolean;
  readonly accuracy: number;
  /** At the last look that was no later than half way. */
  readonly formerAccuracy: number;
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
}

/** What the rules need of the moment that is read. */
export function takeSnapshot(run: Run, experiment: Experiment): Snapshot {
  return {
    step: run.moments.now.step,
    experiment,
    commonest: commonest(run, experiment),
    arms: armsOf(run).map((arm) => armSnapshot(run, experiment, arm)),
  };
}

function halfWay({ session: { history } }: Run, step: number, arm: number): RecordedStep {
  return recordedStepAt(history, Math.max(0, history.rowAt(step / 2)), arm);
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

function armSnapshot(run: Run, experiment: Experiment, arm: number): ArmSnapshot {
  const recorded = readStepOf(run, arm);
  const start = recordedStepAt(run.session.history, 0, arm);
  const layers = run.session.history.layout.hidden.map((_, layer) => layer);
  const median = (of: RecordedStep, layer: number) => of.statistic('p50', 'preactivation', layer);
  const { normalizer, affine } = armOf(experiment, arm);
  const divergence = run.session.state.getState().divergence[arm] ?? null;
  return {
    arm,
    normalized: normalizer !== 'none',
    perBatch: NORMALIZERS[normalizer].statistics === 'batch',
    perExample: NORMALIZERS[normalizer].statistics === 'example',
    identity: NORMALIZERS[normalizer].setsIdentity && affine === 'identity',
    accuracy: recorded.scalar('testAccuracy'),
    formerAccuracy: halfWay(run, recorded.step, arm).scalar('testAccuracy'),
    gradientNorms: [...layers, layers.length].map((l) => recorded.layerValue('gradientNorm', l)),
    updateRatios: [...layers, layers.length].map((l) => recorded.layerValue('updateRatio', l)),
    saturated: layers.map((layer) => recorded.share('saturated', layer)),
    dead: layers.map((layer) => recorded.share('dead', layer)),
    drift: layers.map((layer) => median(recorded, layer) - median(start, layer)),
    // A moment before it knows nothing of it.
    divergence: divergence !== null && recorded.step >= divergence.step - 1 ? divergence : null,
  };
}
