import { armId } from '../arm-names';
import { armOf, type Change, type Experiment } from '../../experiment/experiment';
import { checkValue } from '../../experiment/field';
import { experimentField } from '../../experiment/fields';
import type { words } from './words/en';

type Advice = (typeof words)['advice'];

/** A change that is one press away, and the words for it. */
export interface Remedy {
  readonly key: Extract<keyof Advice, `remedy${string}`>;
  readonly arm: number;
  readonly changes: readonly Change[];
}

export function batchOn(arm: number): Remedy {
  return { key: 'remedyBatch', arm, changes: [{ key: `${armId(arm)}.norm`, value: 'batch' }] };
}

export function learnAffine(arm: number): Remedy {
  return {
    key: 'remedyLearned',
    arm,
    changes: [{ key: `${armId(arm)}.affine`, value: 'learned' }],
  };
}

export function batchOf32(arm: number): Remedy {
  return { key: 'remedyBatchSize', arm, changes: [{ key: 'batch', value: 32 }] };
}

export function hiddenLayers(arm: number): Remedy {
  return { key: 'remedyDepth', arm, changes: [{ key: 'depth', value: 2 }] };
}

export function bend(arm: number): Remedy {
  return { key: 'remedyBend', arm, changes: [{ key: 'act', value: 'tanh' }] };
}

/** A tenth of the arm's learning rate; nothing where that is out of range. */
export function rateDown(experiment: Experiment, arm: number): Remedy[] {
  const own = armOf(experiment, arm).learningRate;
  const value = brief((own ?? experiment.learningRate) / 10);
  const change: Change = { key: own === null ? 'lr' : `${armId(arm)}.lr`, value };
  return withinRange({ key: 'remedyRateDown', arm, changes: [change] });
}

/** Four times the arm's initial scale, or a quarter of it; nothing where that is out of range. */
export function scaleBy(experiment: Experiment, arm: number, factor: 4 | 0.25): Remedy[] {
  const own = armOf(experiment, arm).initialScale;
  const value = brief((own ?? experiment.initialScale) * factor);
  const change: Change = { key: own === null ? 'scale' : `${armId(arm)}.scale`, value };
  const key = factor > 1 ? 'remedyScaleUp' : 'remedyScaleDown';
  return withinRange({ key, arm, changes: [change] });
}

export function scaleOf(experiment: Experiment, arm: number): number {
  return armOf(experiment, arm).initialScale ?? experiment.initialScale;
}

export function betterScale(experiment: Experiment, arm: number): Remedy[] {
  return scaleBy(experiment, arm, scaleOf(experiment, arm) > 2.5 ? 0.25 : 4);
}

/** Large weights come from the start, or from large steps. */
export function lessSaturation(experiment: Experiment, arm: number): Remedy[] {
  return scaleOf(experiment, arm) > 1 ? scaleBy(experiment, arm, 0.25) : rateDown(experiment, arm);
}

export function smallerIfLarge(experiment: Experiment, arm: number): Remedy[] {
  return scaleOf(experiment, arm) > 1 ? scaleBy(experiment, arm, 0.25) : [];
}

/** Without the noise of binary fractions. */
function brief(value: number): number {
  return Number(value.toPrecision(6));
}

function withinRange(remedy: Remedy): Remedy[] {
  return remedy.changes.every(({ key, value }) => isValid(key, value)) ? [remedy] : [];
}

function isValid(key: Change['key'], value: unknown): boolean {
  const field = experimentField(key);
  return field !== undefined && checkValue(field.setting.kind, value) !== null;
}
