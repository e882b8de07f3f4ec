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

/**
 * The numbers of one arm at one recorded moment, which stay what they are when the history goes on;
 * NaN where nothing was measured.
 */
export interface RecordedStep {
  readonly step: number;
  /** The step at which its losses and accuracies of whole sets were measured. */
  readonly evaluatedStep: number;
  readonly fingerprint: string;
  /** P(class 1) on the grid of `engine/probes/measurement.ts`; null before it was sampled. */
  readonly field: Uint8Array | null;
  /** The same through the lens. */
  readonly lensField: Uint8Array | null;
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

/** Row `row` of the history. */
export function recordedStepAt(
  { layout, arms, steps }: History,
  row: number,
  arm: number,
): RecordedStep {
  const seen = arms[arm];
  if (seen === undefined) throw new RangeError(`There is no arm ${armId(arm)}.`);
  const { evaluatedAt, fingerprints, lens } = seen;
  const start = row * layout.seriesLength;
  const values = row < 0 ? NONE : seen.values.slice(start, start + layout.seriesLength);
  const affines = seen.affine(row);
  const units = lens?.units[row];
  const depth = layout.hidden.length;
  const value = (index: number) => values[index] ?? NaN;
  const affine = (index: number, layer: number) => {
    const at = index - layout.seriesLength;
    return affines.subarray(at, at + (layout.hidden[layer] ?? 0));
  };
  return {
    step: steps[row] ?? 0,
    evaluatedStep: evaluatedAt[row] ?? NaN,
    fingerprint: fingerprints[row] ?? '',
    field: seen.field(row),
    lensField: lens?.fields[row] ?? null,
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
      return units?.subarray(at, at + (layout.hidden[layer] ?? 0)) ?? NONE;
    },
  };
}

/** The arms of a run, by index. */
export function armsOf({ session }: Pick<Run, 'session'>): number[] {
  return [...session.history.arms.keys()];
}

/** What is drawn of an arm: the newest moment, or the one that is looked back at. */
export function recordedStepOf({ session }: Run, arm: number): RecordedStep {
  return recordedStepAt(session.history, session.row, arm);
}

/** What is read of an arm. */
export function readStepOf({ moments }: Pick<Run, 'moments'>, arm: number): RecordedStep {
  const recorded = moments.now.arms[arm];
  if (recorded === undefined) throw new RangeError(`There is no arm ${armId(arm)}.`);
  return recorded;
}

/** The step that is read, and the one that shifts since before are counted from; NaN: none. */
export function stepsBefore({ moments }: Pick<Run, 'moments'>): {
  readonly step: number;
  readonly before: number;
} {
  const { step, arms } = moments.now;
  const over = arms.map((arm) => arm.scalar('stepsSinceBefore'));
  // An arm that has stayed behind tells nothing: another does.
  const steps = over.find((count) => !Number.isNaN(count)) ?? NaN;
  return { step, before: step - steps };
}

/** How many rows of the history tables tell of: not those that are still to be read. */
export function rowsRead({ moments, session: { history } }: Run): number {
  return history.rowAt(moments.now.lastStep) + 1;
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
  const { cursor, history, row } = session;
  return { events, cursor: cursor === null ? null : (history.steps[row] ?? null) };
}
