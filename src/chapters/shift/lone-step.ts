import { ALL_LAYERS, layersOf } from '../../engine/trained-layers';
import type { Experiment } from '../../experiment/experiment';
import { inForce } from '../../experiment/events';
import { type RecordedStep, recordedStepAt } from '../../instrument/run/recorded-step';
import type { Run } from '../../instrument/run/run';
import type { History } from '../../session/history';

/** A step in which one layer moved and the others stood still, as it was recorded. */
export interface LoneStep {
  /** Steps done before it. */
  readonly step: number;
  /** The layer, counted from 0. */
  readonly layer: number;
  /** The rows of the history before and after it. */
  readonly before: number;
  readonly after: number;
}

/** The layer that alone is trained in the step after `step`, counted from 0; null: there are more. */
export function loneLayerAt(experiment: Experiment, step: number): number | null {
  const { trained } = inForce(experiment, step);
  const [layer, ...others] = layersOf(trained);
  return trained === ALL_LAYERS || layer === undefined || others.length > 0 ? null : layer;
}

/** The step that led to the one that is read, where one layer alone took it; null: it did not. */
export function loneStepOf({ session: { history }, store, moments }: Run): LoneStep | null {
  const { step: now } = moments.now;
  const step = now - 1;
  const layer = step < 0 ? null : loneLayerAt(store.getState().experiment, step);
  if (layer === null) return null;
  const [before, after] = [rowOf(history, step), rowOf(history, now)];
  return before < 0 || after < 0 ? null : { step, layer, before, after };
}

/** The row of this very step; −1 where none was recorded. */
function rowOf(history: History, step: number): number {
  const row = history.rowAt(step);
  return history.steps[row] === step ? row : -1;
}

/** What a lone step did to one layer of an arm. */
export interface LayerMove {
  /** sd(ΔW)/sd(W) of its weights: 0 where they stood still. */
  readonly weights: number;
  /** W₁ between its values before and after: in their own unit, and in σ of before. */
  readonly raw: number;
  readonly scaled: number;
}

/** By layer, the first one first. */
export function movesOf(run: Run, { after }: LoneStep, arm: number): LayerMove[] {
  const { history } = run.session;
  const recorded: RecordedStep = recordedStepAt(history, after, arm);
  return history.layout.hidden.map((_, layer) => ({
    weights: recorded.layerValue('updateRatio', layer),
    raw: recorded.statistic('shiftSinceBeforeRaw', 'preactivation', layer),
    scaled: recorded.statistic('shiftSinceBeforeScaled', 'preactivation', layer),
  }));
}
