import { armId } from '../arm-names';
import type { Column } from '../../charts/column';
import type { TimeMarks } from '../../charts/theme';
import type {
  LayerValue,
  LensValue,
  Quantity,
  Scalar,
  Share,
  Statistic,
  UnitValue,
} from '../../engine/probes/measurement';
import type { History } from '../../session/history';
import type { Run } from './run';

/** The numbers of one arm at one recorded moment; NaN where nothing was measured. */
export interface RecordedStep {
  readonly step: number;
  /** The step at which its losses and accuracies of whole sets were measured. */
  readonly evaluatedStep: number;
  readonly fingerprint: string;
  scalar(name: Scalar): number;
  layerValue(name: LayerValue, layer: number): number;
  share(name: Share, layer: number): number;
  statistic(name: Statistic, quantity: Quantity, layer: number): number;
  /** Of each unit; none before the first moment. */
  gamma(layer: number): Float32Array;
  beta(layer: number): Float32Array;
  /** Through the lens; NaN, or nothing, where this moment was not looked at through it. */
  lensValue(name: LensValue, layer: number): number;
  unit(name: UnitValue, layer: number): Float32Array;
}

const NONE = new Float32Array(0);

/** Reads row `row` of the history in place. */
export function recordedStepAt(
  { layout, arms, steps }: History,
  row: number,
  arm: number,
): RecordedStep {
  const seen = arms[arm];
  if (seen === undefined) throw new RangeError(`There is no arm ${armId(arm)}.`);
  const { values, evaluatedAt, fingerprints, lens } = seen;
  const start = row * layout.seriesLength;
  const depth = layout.hidden.length;
  const value = (index: number) => (row < 0 ? NaN : (values[start + index] ?? NaN));
  const affine = (index: number, layer: number) => {
    const at = index - layout.seriesLength;
    return seen.affine(row).subarray(at, at + (layout.hidden[layer] ?? 0));
  };
  return {
    step: steps[row] ?? 0,
    evaluatedStep: evaluatedAt[row] ?? NaN,
    fingerprint: fingerprints[row] ?? '',
    scalar: (name) => value(layout.scalar(name)),
    layerValue: (name, layer) => (layer <= depth ? value(layout.layerValue(name, layer)) : NaN),
    share: (name, layer) => (layer < depth ? value(layout.share(name, layer)) : NaN),
    statistic: (name, quantity, layer) =>
      layer < depth ? value(layout.statistic(name, quantity, layer)) : NaN,
    gamma: (layer) => affine(layout.gamma(layer), layer),
    beta: (layer) => affine(layout.beta(layer), layer),
    lensValue: (name, layer) => (layer < depth ? value(layout.lensValue(name, layer)) : NaN),
    unit: (name, layer) => {
      const at = layout.unit(name, layer);
      return lens?.units[row]?.subarray(at, at + (layout.hidden[layer] ?? 0)) ?? NONE;
    },
  };
}

/** The arms of a run, by index. */
export function armsOf({ session }: Pick<Run, 'session'>): number[] {
  return [...session.history.arms.keys()];
}

/** The step of the moment looked at; 0 before the first. */
export function stepLookedAt({ session: { history, row } }: Pick<Run, 'session'>): number {
  return history.steps[row] ?? 0;
}

/** The moment that is looked at. */
export function recordedStepOf({ session }: Run, arm: number): RecordedStep {
  return recordedStepAt(session.history, session.row, arm);
}

/** The step looked at, and the one that shifts since before are counted from; NaN: none. */
export function stepsBefore(run: Run): { readonly step: number; readonly before: number } {
  const over = armsOf(run).map((arm) => recordedStepOf(run, arm).scalar('stepsSinceBefore'));
  // An arm that has stayed behind tells nothing: another does.
  const steps = over.find((count) => !Number.isNaN(count)) ?? NaN;
  const step = stepLookedAt(run);
  return { step, before: step - steps };
}

export function stepColumn({ steps }: History): Column {
  return { data: steps, offset: 0, stride: 1 };
}

/** The value at `index` of the layout, through all recorded moments. */
export function valueColumn({ arms, layout }: History, arm: number, index: number): Column {
  return { data: arms[arm]?.values ?? NONE, offset: index, stride: layout.seriesLength };
}

/** What is marked on every time axis. */
export function timeMarks({ session, store }: Run): TimeMarks {
  const events = store.getState().experiment.events.map(({ step }) => step);
  return { events, cursor: session.cursor };
}
