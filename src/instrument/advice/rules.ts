import { hasPictures, modelOf } from '../../experiment/arm-specification';
import { armOf } from '../../experiment/experiment';
import { isPointSet } from '../../engine/data/names';
import { type Condition, holds } from './judge';
import {
  batchOf32,
  batchOn,
  bend,
  betterScale,
  hiddenLayers,
  learnAffine,
  lessSaturation,
  rateDown,
  type Remedy,
  scaleOf,
  smallerIfLarge,
} from './remedies';
import type { ArmSnapshot, Snapshot } from './snapshot';
import { depthOf, firstWidth, whitensUnits } from './shape';
import {
  type Bound,
  chance,
  fails,
  largest,
  learns,
  most,
  pick,
  rises,
  STRAYS,
  vanishingRatio,
} from './standing';
import type { Finding, FindingKey, Value, Values } from './finding';

/** Before this step nothing is said about success: both arms are still at chance. */
const EARLY = 60;
/** For so many steps no arm is called stuck: many a one leaves chance late. */
const PATIENCE = 100;
const SMALL_BATCH = 4;
/** A median that has moved by less is not worth a word. */
const DRIFTED = 0.1;

/** Below this update ratio a layer hardly changes; about 1e-3 is usual. */
const STILL: Bound = [1e-4, 2e-4];
/** Last against first gradient norm. */
const WEAKER: Bound = [10, 6];
const EVEN: Bound = [10, 15];
const VANISHING: Bound = [100, 50];
const EXPLODING: Bound = [100, 50];
const MOSTLY: Bound = [0.5, 0.4];
/** sd(ΔW)/sd(W): about 1e-3 is usual, so 0.3 throws a layer away at each step. */
const FAST: Bound = [0.5, 0.25];
/**
 * The one or two things most worth saying at this moment, the gravest first. Computed from what was
 * recorded up to it alone.
 */
export function findings(moment: Snapshot): readonly Finding[] {
  const { arms, step } = moment;
  const grave = step === 0 ? [] : RULES.flatMap((rule) => judged(rule, moment));
  // One finding per arm is enough: what follows from a divergence need not be said as well.
  const first = grave[0];
  if (first === undefined) return [general(moment)];
  const second = grave.find(({ arm }) => arm !== first.arm);
  if (second !== undefined) return [shortly(first), briefly(second, first)];
  const well = arms.find(({ arm }) => arm !== first.arm && holds(learns, arm, moment));
  return well === undefined ? [first] : [first, learning(well, moment)];
}

/** One thing at a time is enough to try. Each divergence has its own step and place. */
function briefly({ key, arm, values }: Finding, first: Finding): Finding {
  const again = key === first.key && key !== 'diverged';
  return { key, arm, values: again ? {} : values, again, remedies: [] };
}

/** Where there is something to be said of both arms, that alone is said. */
function shortly({ key, arm, values, again, remedies }: Finding): Finding {
  return { key, arm, values, again, remedies };
}

interface Rule {
  readonly key: FindingKey;
  readonly when: Condition;
  readonly values?: (arm: ArmSnapshot, moment: Snapshot) => Values;
  readonly more?: (arm: ArmSnapshot) => 'drift' | undefined;
  readonly remedies: (arm: ArmSnapshot, moment: Snapshot) => readonly Remedy[];
}

function judged({ key, when, values, more, remedies }: Rule, moment: Snapshot): Finding[] {
  const found = moment.arms.filter(({ arm }) => holds(when, arm, moment));
  return found.map((arm) => {
    const also = more?.(arm);
    return {
      key,
      arm: arm.arm,
      values: values?.(arm, moment) ?? {},
      ...(also !== undefined && { more: also }),
      again: false,
      remedies: remedies(arm, moment),
    };
  });
}

const diverged: Rule = {
  key: 'diverged',
  when: ({ divergence }) => divergence !== null,
  values: ({ divergence }, { experiment }) => ({
    step: { number: divergence?.step ?? 0 },
    place: { layer: divergence?.layer ?? 0, depth: depthOf(experiment) },
    what: { word: divergence?.what ?? 'loss' },
  }),
  remedies: ({ arm }, { experiment }) => [
    ...rateDown(experiment, arm),
    ...smallerIfLarge(experiment, arm),
  ],
};

/** In a convolution the statistics are over all places of all examples: those are never few. */
const batchOfOne: Rule = {
  key: 'batchOfOne',
  when: ({ perBatch, identity: undone }, { experiment }) =>
    perBatch && !undone && experiment.batchSize === 1 && modelOf(experiment) === 'dense',
  remedies: ({ arm }) => [batchOf32(arm)],
};

/** Only right before f does normalization cancel b; and where γ and β undo it, nothing is cancelled. */
const wrongFix: Rule = {
  key: 'wrongFix',
  when: ({ arm }, { experiment }) => {
    const { normalizer, placement, affine } = armOf(experiment, arm);
    return normalizer === 'detached' && placement === 'before' && affine !== 'identity';
  },
  remedies: ({ arm }) => [batchOn(arm)],
};

/** A covariance of more units than examples cannot be inverted without ε. */
const singular: Rule = {
  key: 'singular',
  when: ({ arm }, { experiment }) =>
    whitensUnits(experiment, arm) && experiment.batchSize <= firstWidth(experiment),
  values: (_, { experiment }) => ({
    batch: { number: experiment.batchSize },
    width: { number: firstWidth(experiment) },
    epsilon: { number: experiment.epsilon },
  }),
  remedies: ({ arm }) => [batchOn(arm)],
};

const dead: Rule = {
  key: 'dead',
  when: ({ dead: shares }, { experiment }, loose) =>
    experiment.activation === 'relu' && most(shares) > pick(MOSTLY, loose),
  values: ({ dead: shares }) => ({
    share: { part: most(shares) },
    layer: { number: largest(shares) + 1 },
  }),
  remedies: ({ arm, normalized }, { experiment }) => [
    ...(normalized ? [] : [batchOn(arm)]),
    ...rateDown(experiment, arm),
  ],
};

const exploding: Rule = {
  key: 'exploding',
  when: ({ gradientNorms, updateRatios }, _, loose) => {
    const [first = NaN] = gradientNorms;
    const bound = pick(EXPLODING, loose);
    const grows = first > bound * (gradientNorms.at(-1) ?? NaN) && first > 1;
    // Where weights do not vary their change has no measure.
    const change = updateRatios[largest(gradientNorms)] ?? NaN;
    return (grows || most(gradientNorms) > bound) && !Number.isNaN(change);
  },
  values: ({ gradientNorms, updateRatios }, { experiment }) => ({
    place: { layer: largest(gradientNorms) + 1, depth: depthOf(experiment) },
    norm: { about: most(gradientNorms) },
    change: { part: updateRatios[largest(gradientNorms)] ?? NaN },
  }),
  remedies: ({ arm }, { experiment }) => [
    ...rateDown(experiment, arm),
    ...smallerIfLarge(experiment, arm),
  ],
};

const straight: Rule = {
  key: 'straight',
  when: (arm, moment, loose) => isPointSet(moment.experiment.data) && isLinear(arm, moment, loose),
  values: told,
  remedies: ({ arm }, { experiment }) => [
    depthOf(experiment) === 0 ? hiddenLayers(arm) : bend(arm),
  ],
};

const flat: Rule = {
  ...straight,
  key: 'flat',
  when: (arm, moment, loose) => !isPointSet(moment.experiment.data) && isLinear(arm, moment, loose),
};

const smallBatch: Rule = {
  key: 'smallBatch',
  when: ({ perBatch, identity: undone }, { experiment }) => {
    const { batchSize } = experiment;
    const small = batchSize > 1 && batchSize <= SMALL_BATCH && modelOf(experiment) === 'dense';
    return perBatch && !undone && small;
  },
  values: (_, { experiment: { batchSize, alpha } }) => ({
    batch: { number: batchSize },
    noise: { number: Math.sqrt(1 / batchSize) },
    // The standard deviation of a running mean of independent numbers, in theirs.
    steadier: { number: Math.sqrt(alpha / (2 - alpha)) },
    alpha: { number: alpha },
  }),
  remedies: ({ arm }) => [batchOf32(arm)],
};

/** Of noisy normalization the noise is left; of the wrong fix nothing: that is a plain arm. */
const identity: Rule = {
  key: 'identity',
  when: ({ arm, identity: undone }, { experiment }) =>
    undone && armOf(experiment, arm).normalizer === 'batch',
  remedies: ({ arm }) => [learnAffine(arm)],
};

/** An arm that guesses, and has done so since half way. */
function guesses(arm: ArmSnapshot, { step, commonest }: Snapshot, loose: boolean): boolean {
  if (step - arm.since < PATIENCE || rises(arm, loose)) return false;
  return arm.bestAccuracy < chance(commonest) + pick(STRAYS, loose);
}

const isStill = ({ updateRatios: [first = NaN] }: ArmSnapshot, loose: boolean) =>
  first <= pick(STILL, loose);

const stuckRemedies: Rule['remedies'] = ({ arm, normalized, saturated: shares }, moment) => {
  if (normalized) return [];
  const isFlat = most(shares) > MOSTLY[0];
  const { experiment } = moment;
  return [batchOn(arm), ...(isFlat ? lessSaturation : betterScale)(experiment, arm)];
};

/** Of an arm that makes no mistake any more no layer gets a gradient. */
const noGradient: Rule = {
  key: 'noGradient',
  when: (arm, moment, loose) =>
    arm.gradientNorms[0] === 0 && (vanishingRatio(arm) === Infinity || fails(arm, moment, loose)),
  remedies: stuckRemedies,
};

const stuck: Rule = {
  key: 'stuck',
  when: (arm, moment, loose) =>
    guesses(arm, moment, loose) &&
    vanishingRatio(arm) >= pick(WEAKER, loose) &&
    isStill(arm, loose),
  values: (arm, moment) => {
    const moved = largest(arm.drift.map(Math.abs));
    const drift = arm.drift[moved] ?? NaN;
    return {
      ...told(arm, moment),
      ratio: { about: vanishingRatio(arm) },
      moved: { number: moved + 1 },
      way: { word: drift > 0 ? 'up' : 'down' },
      drift: { about: Math.abs(drift) },
    };
  },
  more: ({ drift }) => (most(drift.map(Math.abs)) >= DRIFTED ? 'drift' : undefined),
  remedies: stuckRemedies,
};

const stuckEven: Rule = {
  key: 'stuckEven',
  when: (arm, moment, loose) =>
    guesses(arm, moment, loose) && vanishingRatio(arm) < pick(EVEN, loose),
  values: told,
  remedies: stuckRemedies,
};

const stuckMoving: Rule = {
  key: 'stuckMoving',
  when: (arm, moment, loose) => guesses(arm, moment, loose) && (arm.updateRatios[0] ?? NaN) > 0,
  values: (arm, moment) => ({
    ...told(arm, moment),
    change: { part: arm.updateRatios[0] ?? NaN },
  }),
  remedies: stuckRemedies,
};

/** Where an arm learns all the same, or all its layers get alike much gradient, it does no harm. */
const saturated: Rule = {
  key: 'saturated',
  when: (arm, moment, loose) =>
    moment.step - arm.since >= EARLY &&
    most(arm.saturated) > pick(MOSTLY, loose) &&
    fails(arm, moment, loose) &&
    vanishingRatio(arm) >= pick(WEAKER, loose),
  values: ({ saturated: shares }) => ({
    share: { part: most(shares) },
    layer: { number: largest(shares) + 1 },
  }),
  // Under normalisation the initial scale makes no difference to z.
  remedies: ({ arm, normalized }, { experiment }) =>
    normalized ? rateDown(experiment, arm) : [batchOn(arm), ...lessSaturation(experiment, arm)],
};

const vanishing: Rule = {
  key: 'vanishing',
  when: (arm, moment, loose) =>
    moment.step - arm.since >= PATIENCE &&
    vanishingRatio(arm) > pick(VANISHING, loose) &&
    isStill(arm, loose) &&
    fails(arm, moment, loose) &&
    !rises(arm, loose),
  values: (arm) => ({ ratio: { about: vanishingRatio(arm) } }),
  remedies: ({ arm, normalized }, { experiment }) =>
    normalized ? [] : [batchOn(arm), ...betterScale(experiment, arm)],
};

const fast: Rule = {
  key: 'fast',
  when: ({ updateRatios, since }, { step }, loose) =>
    step - since >= PATIENCE && most(updateRatios) > pick(FAST, loose),
  values: ({ updateRatios }, { experiment }) => ({
    place: { layer: largest(updateRatios) + 1, depth: depthOf(experiment) },
    change: { part: most(updateRatios) },
  }),
  remedies: ({ arm }, { experiment }) => rateDown(experiment, arm),
};

/** From the gravest to the mildest. */
const RULES: readonly Rule[] = [
  diverged,
  batchOfOne,
  wrongFix,
  singular,
  dead,
  exploding,
  straight,
  flat,
  smallBatch,
  identity,
  noGradient,
  stuck,
  fast,
  stuckEven,
  stuckMoving,
  saturated,
  vanishing,
];

/** What is said where nothing is wrong with any arm. */
function general(moment: Snapshot): Finding {
  const { step, arms } = moment;
  const [a, b] = arms;
  const say = (key: FindingKey, values: Values = {}): Finding => ({
    key,
    arm: 0,
    values,
    again: false,
    remedies: [],
  });
  if (step === 0) return say(beginning(moment));
  if (step < EARLY) return say('early');
  const well = arms.every(({ arm }) => holds(learns, arm, moment));
  if (a === undefined || b === undefined || arms.length > 2)
    return say(well ? 'eachLearns' : 'each', {
      each: { shares: arms.map(({ accuracy }) => accuracy) },
    });
  const values = { a: { share: a.accuracy }, b: { share: b.accuracy }, examples: examples(moment) };
  if (!well) return say('waiting', values);
  return say(a.normalized === b.normalized ? 'both' : 'bothFine', values);
}

/** Arms of one seed start from the same weights, unless they are scaled. */
function beginning({ experiment, arms }: Snapshot): FindingKey {
  if (arms.length === 1) return 'startAlone';
  const [one, other] = arms.map(({ arm }) => scaleOf(experiment, arm));
  return arms.length === 2 && one === other ? 'start' : 'startApart';
}

function learning(arm: ArmSnapshot, moment: Snapshot): Finding {
  const values = told(arm, moment);
  return { key: 'learning', arm: arm.arm, values, again: false, remedies: [] };
}

function told({ accuracy }: ArmSnapshot, moment: Snapshot): Values {
  return { accuracy: { share: accuracy }, examples: examples(moment) };
}

function examples({ experiment }: Snapshot): Value {
  if (isPointSet(experiment.data)) return { word: 'points' };
  return { word: hasPictures(experiment) ? 'pictures' : 'rows' };
}

/** Whether an arm that has not learned cannot bend what it draws. */
function isLinear(arm: ArmSnapshot, moment: Snapshot, loose: boolean): boolean {
  const { step, experiment } = moment;
  // To divide each example by a σ of its own is not linear.
  const bends = depthOf(experiment) > 0 && (experiment.activation !== 'linear' || arm.perExample);
  return !bends && step >= EARLY && fails(arm, moment, loose);
}
