import type { DataSet } from '../../engine/data/data-set';
import { isPointSet } from '../../engine/data/names';
import { setsIdentity } from '../../engine/normalizers/names';
import type { ArmName, Experiment } from '../../experiment/experiment';
import type { Divergence } from '../../engine/trainer';
import type { Laboratory } from '../laboratory';
import { type Moment, momentAt, momentOf } from '../moment';

/** One arm as the rules see it. Layers from the first to the last; the output layer at the end. */
export interface ArmSnapshot {
  readonly arm: ArmName;
  readonly normalized: boolean;
  /** Whether what it does depends on the batch. */
  readonly perBatch: boolean;
  readonly identity: boolean;
  readonly accuracy: number;
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
  readonly a: ArmSnapshot;
  readonly b: ArmSnapshot;
}

/** What the rules need of the moment that the Lab looks at. */
export function takeSnapshot(lab: Laboratory, experiment: Experiment): Snapshot {
  return {
    step: momentOf(lab, 'a').step,
    experiment,
    commonest: commonest(lab, experiment),
    a: armSnapshot(lab, experiment, 'a'),
    b: armSnapshot(lab, experiment, 'b'),
  };
}

/** Of data made from the seed the classes are balanced. */
function commonest(lab: Laboratory, experiment: Experiment): number {
  const data = lab.session.own.dataOf(experiment);
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

function armSnapshot(lab: Laboratory, experiment: Experiment, arm: ArmName): ArmSnapshot {
  const moment = momentOf(lab, arm);
  const start = momentAt(lab.session.history, 0, arm);
  const layers = lab.session.history.layout.hidden.map((_, layer) => layer);
  const median = (of: Moment, layer: number) => of.statistic('p50', 'preactivation', layer);
  const { normalizer, affine } = experiment[arm];
  const divergence = lab.session.state.getState().divergence[arm];
  return {
    arm,
    normalized: normalizer !== 'none',
    perBatch: normalizer !== 'none' && normalizer !== 'layer',
    identity: setsIdentity(normalizer) && affine === 'identity',
    accuracy: moment.scalar('testAccuracy'),
    gradientNorms: [...layers, layers.length].map((l) => moment.layerValue('gradientNorm', l)),
    updateRatios: [...layers, layers.length].map((l) => moment.layerValue('updateRatio', l)),
    saturated: layers.map((layer) => moment.share('saturated', layer)),
    dead: layers.map((layer) => moment.share('dead', layer)),
    drift: layers.map((layer) => median(moment, layer) - median(start, layer)),
    // A moment before it knows nothing of it.
    divergence: divergence !== null && moment.step >= divergence.step - 1 ? divergence : null,
  };
}
