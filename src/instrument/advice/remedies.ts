import { type ArmName, type Experiment, armOf } from '../../experiment/experiment';
import { experimentField } from '../../experiment/fields';
import type { Change } from '../../experiment/store';
import type { en } from '../../i18n/en';

type Advice = (typeof en)['advice'];

/** A change that is one press away, and the words for it. */
export interface Remedy {
  readonly key: Extract<keyof Advice, `remedy${string}`>;
  readonly arm: ArmName;
  readonly changes: readonly Change[];
}

export function batchOn(arm: ArmName): Remedy {
  return { key: 'remedyBatch', arm, changes: [{ key: `${arm}.norm`, value: 'batch' }] };
}

export function learnAffine(arm: ArmName): Remedy {
  return { key: 'remedyLearned', arm, changes: [{ key: `${arm}.affine`, value: 'learned' }] };
}

export function batchOf32(arm: ArmName): Remedy {
  return { key: 'remedyBatchSize', arm, changes: [{ key: 'batch', value: '32' }] };
}

export function hiddenLayers(arm: ArmName): Remedy {
  return { key: 'remedyDepth', arm, changes: [{ key: 'depth', value: '2' }] };
}

export function bend(arm: ArmName): Remedy {
  return { key: 'remedyBend', arm, changes: [{ key: 'act', value: 'tanh' }] };
}

/** A tenth of the arm's learning rate; nothing where that is out of range. */
export function rateDown(experiment: Experiment, arm: ArmName): Remedy[] {
  const own = armOf(experiment, arm).learningRate;
  const rate = (own ?? experiment.learningRate) / 10;
  return numeric('remedyRateDown', arm, own === null ? 'lr' : `${arm}.lr`, rate);
}

/** Four times the arm's initial scale, or a quarter of it; nothing where that is out of range. */
export function scaleBy(experiment: Experiment, arm: ArmName, factor: 4 | 0.25): Remedy[] {
  const own = armOf(experiment, arm).initialScale;
  const scale = (own ?? experiment.initialScale) * factor;
  const key = factor > 1 ? 'remedyScaleUp' : 'remedyScaleDown';
  return numeric(key, arm, own === null ? 'scale' : `${arm}.scale`, scale);
}

function numeric(key: Remedy['key'], arm: ArmName, field: string, value: number): Remedy[] {
  const range = experimentField(field)?.range;
  if (range == null || value < range.min || value > range.max) return [];
  return [{ key, arm, changes: [{ key: field, value: String(Number(value.toPrecision(6))) }] }];
}
