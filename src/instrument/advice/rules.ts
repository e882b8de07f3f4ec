import { hiddenWidths, modelOf } from '../../experiment/arm-specification';
import { type Experiment, armOf } from '../../experiment/experiment';
import type { words } from '../words/en';
import {
  batchOf32,
  batchOn,
  bend,
  hiddenLayers,
  learnAffine,
  rateDown,
  type Remedy,
  scaleBy,
} from './remedies';
import type { ArmSnapshot, Snapshot } from './snapshot';

type Advice = (typeof words)['advice'];
/** Keys of the dictionary that hold a sentence in two parts. */
export type FindingKey = {
  [K in keyof Advice]: Advice[K] extends { lead: string } ? K : never;
}[keyof Advice];

/** Numbers of a sentence: how they are written is the screen's business. */
export type Value =
  | { readonly share: number }
  /** Of each arm. */
  | { readonly shares: readonly number[] }
  | { readonly number: number }
  /** About so many times: one digit is enough. */
  | { readonly times: number }
  /** A small share, of which one digit is enough. */
  | { readonly part: number }
  /** Counts from 1; above `depth` it is the output layer. */
  | { readonly layer: number; readonly depth: number }
  | { readonly what: 'pre-activation' | 'gradient' | 'loss' };

export interface Finding {
  readonly key: FindingKey;
  readonly arm: number;
  readonly values: Readonly<Record<string, Value>>;
  readonly remedies: readonly Remedy[];
}

/** Before this step nothing is said about success: both arms are still at chance. */
const EARLY = 60;
/** Before this step no arm is called stuck: many a one leaves chance late. */
const PATIENCE = 100;
/** An arm whose accuracy has risen by so much since half way is on its way. */
const RISING = 0.03;
/** Below this update ratio a layer hardly changes; about 1e-3 is usual. */
const STILL = 1e-4;
/** Above the share of the commonest class test accuracy is more than guessing by so much. */
const MORE_THAN_CHANCE = 0.1;
const GOOD = 0.85;
/** Last against first gradient norm. */
const WEAKER = 10;
const VANISHING = 100;
const EXPLODING = 100;
const MOSTLY = 0.5;
/** sd(ΔW)/sd(W): about 1e-3 is usual, so 0.3 throws a layer away at each step. */
const FAST = 0.3;
const SMALL_BATCH = 4;

/**
 * The one or two things most worth saying at this moment, the gravest first. Computed from the
 * numbers on the screen alone.
 */
export function findings(snapshot: Snapshot): readonly Finding[] {
  const { arms } = snapshot;
  const grave = RULES.flatMap((rule) => arms.flatMap((arm) => rule(arm, snapshot) ?? []));
  // One finding per arm is enough: what follows from a divergence need not be said as well.
  const first = grave[0];
  if (first === undefined) return [general(snapshot)];
  const second = grave.find(({ arm }) => arm !== first.arm) ?? good(snapshot, first.arm);
  return second === null ? [first] : [first, second];
}

type Rule = (arm: ArmSnapshot, snapshot: Snapshot) => Finding | null;

const diverged: Rule = ({ arm, divergence }, { experiment }) => {
  if (divergence === null) return null;
  const { step, layer, what } = divergence;
  return {
    key: 'diverged',
    arm,
    values: {
      step: { number: step },
      place: { layer, depth: depthOf(experiment) },
      what: { what },
    },
    remedies: [...rateDown(experiment, arm), ...smallerIfLarge(experiment, arm)],
  };
};

/** In a convolution the statistics are over all places of all examples: those are never few. */
const batchOfOne: Rule = ({ arm, perBatch, identity }, { experiment }) =>
  perBatch && !identity && experiment.batchSize === 1 && modelOf(experiment) === 'dense'
    ? { key: 'batchOfOne', arm, values: {}, remedies: [batchOf32(arm)] }
    : null;

/** Only right before f does normalization cancel b; and where γ and β undo it, nothing is cancelled. */
const wrongFix: Rule = ({ arm }, { experiment }) => {
  const { normalizer, placement, affine } = armOf(experiment, arm);
  return normalizer === 'detached' && placement === 'before' && affine !== 'identity'
    ? { key: 'wrongFix', arm, values: {}, remedies: [batchOn(arm)] }
    : null;
};

/** A covariance of more units than examples cannot be inverted without ε. */
const singular: Rule = ({ arm }, { experiment }) => {
  const { batchSize, epsilon } = experiment;
  const [width = 0] = hiddenWidths(experiment);
  const places = modelOf(experiment) === 'convolution';
  if (armOf(experiment, arm).normalizer !== 'whitening' || places || batchSize > width) return null;
  const values = {
    batch: { number: batchSize },
    width: { number: width },
    epsilon: { number: epsilon },
  };
  return { key: 'singular', arm, values, remedies: [batchOn(arm)] };
};

const dead: Rule = ({ arm, dead: shares, normalized }, { experiment }) => {
  const layer = largest(shares);
  if (experiment.activation !== 'relu' || !((shares[layer] ?? 0) > MOSTLY)) return null;
  return {
    key: 'dead',
    arm,
    values: { share: { share: shares[layer] ?? 0 }, layer: { number: layer + 1 } },
    remedies: [...(normalized ? [] : [batchOn(arm)]), ...rateDown(experiment, arm)],
  };
};

const exploding: Rule = ({ arm, gradientNorms }, { experiment }) => {
  const first = gradientNorms[0] ?? NaN;
  const layer = largest(gradientNorms);
  const norm = gradientNorms[layer] ?? NaN;
  const grows = first > EXPLODING * (gradientNorms.at(-1) ?? NaN) && first > 1;
  if (!grows && !(norm > EXPLODING)) return null;
  return {
    key: 'exploding',
    arm,
    values: { place: { layer: layer + 1, depth: depthOf(experiment) }, norm: { number: norm } },
    remedies: [...rateDown(experiment, arm), ...smallerIfLarge(experiment, arm)],
  };
};

const straight: Rule = ({ arm, accuracy, perExample }, { step, experiment }) => {
  const { activation } = experiment;
  const depth = depthOf(experiment);
  // To divide each example by a σ of its own is not linear.
  const bends = depth > 0 && (activation !== 'linear' || perExample);
  if (bends || step < EARLY || !(accuracy < GOOD)) return null;
  return {
    key: 'straight',
    arm,
    values: { accuracy: { share: accuracy } },
    remedies: [depth === 0 ? hiddenLayers(arm) : bend(arm)],
  };
};

const stuck: Rule = (snapshot, { step, experiment, commonest }) => {
  const { arm, accuracy, gradientNorms, drift, normalized } = snapshot;
  if (step < PATIENCE || rises(snapshot) || !(accuracy < chance(commonest))) return null;
  const flat = snapshot.saturated.some((share) => share > MOSTLY);
  const remedies = normalized
    ? []
    : [batchOn(arm), ...(flat ? lessSaturation(experiment, arm) : betterScale(experiment, arm))];
  const say = (key: FindingKey, values: Finding['values'] = {}): Finding => ({
    key,
    arm,
    values: { accuracy: { share: accuracy }, ...values },
    remedies,
  });
  const ratio = vanishingRatio(gradientNorms);
  const change = snapshot.updateRatios[0] ?? NaN;
  if (gradientNorms[0] === 0) return say('noGradient');
  if (!(ratio >= WEAKER) || drift.length === 0) return say('stuckEven');
  if (change > STILL) return say('stuckMoving', { change: { part: change } });
  const moved = largest(drift.map(Math.abs));
  return say('stuck', {
    ratio: { times: ratio },
    moved: { number: moved + 1 },
    drift: { number: drift[moved] ?? NaN },
  });
};

/** Where an arm learns all the same, or all its layers get alike much gradient, it does no harm. */
const saturated: Rule = (snapshot, { experiment }) => {
  const { arm, saturated: shares, normalized, accuracy, gradientNorms } = snapshot;
  const layer = largest(shares);
  const harmless = accuracy >= GOOD || vanishingRatio(gradientNorms) < WEAKER;
  if (harmless || !((shares[layer] ?? 0) > MOSTLY)) return null;
  return {
    key: 'saturated',
    arm,
    values: { share: { share: shares[layer] ?? 0 }, layer: { number: layer + 1 } },
    // Under normalisation the initial scale makes no difference to z.
    remedies: normalized
      ? rateDown(experiment, arm)
      : [batchOn(arm), ...lessSaturation(experiment, arm)],
  };
};

const vanishing: Rule = (snapshot, { step, experiment }) => {
  const { arm, gradientNorms, updateRatios, normalized } = snapshot;
  const ratio = vanishingRatio(gradientNorms);
  if (!(ratio > VANISHING)) return null;
  const still = (updateRatios[0] ?? NaN) < STILL && !rises(snapshot);
  if (ratio < Infinity && (step < PATIENCE || !still)) return null;
  return {
    key: ratio === Infinity ? 'noGradient' : 'vanishing',
    arm,
    values: { ratio: { times: ratio } },
    remedies: normalized ? [] : [batchOn(arm), ...betterScale(experiment, arm)],
  };
};

const fast: Rule = ({ arm, updateRatios }, { step, experiment }) => {
  const layer = largest(updateRatios);
  const ratio = updateRatios[layer] ?? NaN;
  if (step < EARLY || !(ratio > FAST)) return null;
  return {
    key: 'fast',
    arm,
    values: { place: { layer: layer + 1, depth: depthOf(experiment) }, ratio: { part: ratio } },
    remedies: [...rateDown(experiment, arm)],
  };
};

const smallBatch: Rule = ({ arm, perBatch, identity }, { experiment }) => {
  const { batchSize, alpha } = experiment;
  const small = batchSize > 1 && batchSize <= SMALL_BATCH && modelOf(experiment) === 'dense';
  if (!perBatch || identity || !small) return null;
  const values = {
    batch: { number: batchSize },
    noise: { number: Math.sqrt(1 / batchSize) },
    // The standard deviation of a running mean of independent numbers, in theirs.
    steadier: { number: Math.sqrt(alpha / (2 - alpha)) },
    alpha: { number: alpha },
  };
  return { key: 'smallBatch', arm, values, remedies: [batchOf32(arm)] };
};

/** Of noisy normalization the noise is left; of the wrong fix nothing: that is a plain arm. */
const identity: Rule = ({ arm, identity: undone }, { experiment }) =>
  undone && armOf(experiment, arm).normalizer === 'batch'
    ? {
        key: 'identity',
        arm,
        values: {},
        remedies: [learnAffine(arm)],
      }
    : null;

/** From the gravest to the mildest. */
const RULES: readonly Rule[] = [
  diverged,
  batchOfOne,
  wrongFix,
  singular,
  dead,
  exploding,
  straight,
  smallBatch,
  identity,
  stuck,
  saturated,
  vanishing,
  fast,
];

/** Something good about another arm, where there is. */
function good({ arms }: Snapshot, not: number): Finding | null {
  const found = arms.find(({ arm, accuracy }) => arm !== not && accuracy >= GOOD);
  if (found === undefined) return null;
  const { arm, accuracy } = found;
  return { key: 'learning', arm, values: { accuracy: { share: accuracy } }, remedies: [] };
}

/** Nothing is wrong with any arm. */
function general({ step, arms }: Snapshot): Finding {
  const [a, b] = arms;
  const values = { a: { share: a?.accuracy ?? NaN }, b: { share: b?.accuracy ?? NaN } };
  const say = (key: FindingKey, shown: Finding['values'] = values): Finding => ({
    key,
    arm: 0,
    values: shown,
    remedies: [],
  });
  if (step === 0) return say('start', {});
  if (step < EARLY) return say('early', {});
  if (a === undefined || b === undefined || arms.length > 2)
    return say('each', { each: { shares: arms.map(({ accuracy }) => accuracy) } });
  if (!(a.accuracy >= GOOD && b.accuracy >= GOOD)) return say('waiting');
  return say(a.normalized === b.normalized ? 'both' : 'bothFine');
}

/** Index of the largest finite number; 0 where there is none. */
function largest(numbers: readonly number[]): number {
  let best = 0;
  numbers.forEach((number, index) => {
    if (number > (numbers[best] ?? -Infinity) || Number.isNaN(numbers[best])) best = index;
  });
  return best;
}

function rises({ accuracy, formerAccuracy }: ArmSnapshot): boolean {
  return accuracy - formerAccuracy > RISING;
}

function vanishingRatio(norms: readonly number[]): number {
  return (norms.at(-1) ?? NaN) / (norms[0] ?? NaN);
}

function depthOf(experiment: Experiment): number {
  return hiddenWidths(experiment).length;
}

/** Accuracy that is no better than guessing: 0.6 of two balanced classes, 0.2 of ten. */
function chance(commonest: number): number {
  return Math.min(commonest + MORE_THAN_CHANCE, (1 + commonest) / 2);
}

function scaleOf(experiment: Experiment, arm: number): number {
  return armOf(experiment, arm).initialScale ?? experiment.initialScale;
}

function betterScale(experiment: Experiment, arm: number): Remedy[] {
  return scaleBy(experiment, arm, scaleOf(experiment, arm) > 2.5 ? 0.25 : 4);
}

/** Large weights come from the start, or from large steps. */
function lessSaturation(experiment: Experiment, arm: number): Remedy[] {
  return scaleOf(experiment, arm) > 1 ? scaleBy(experiment, arm, 0.25) : rateDown(experiment, arm);
}

function smallerIfLarge(experiment: Experiment, arm: number): Remedy[] {
  return scaleOf(experiment, arm) > 1 ? scaleBy(experiment, arm, 0.25) : [];
}
