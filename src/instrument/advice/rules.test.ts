import { describe, expect, it } from 'vitest';
import {
  armOf,
  ARM_IDS,
  type ArmId,
  DEFAULT_EXPERIMENT,
  type Experiment,
} from '../../experiment/experiment';
import { words } from './words/en';
import type { Finding, FindingKey } from './finding';
import { findings } from './rules';
import type { ArmSnapshot, Snapshot } from './snapshot';

/** An arm that has been at this accuracy for long. */
function at(accuracy: number) {
  const accuracies = [accuracy, accuracy, accuracy];
  return { accuracy, accuracies, formerAccuracy: accuracy, bestAccuracy: accuracy };
}

const healthy: Omit<ArmSnapshot, 'arm'> = {
  normalized: false,
  perBatch: false,
  perExample: false,
  identity: false,
  since: 0,
  ...at(0.7),
  gradientNorms: [0.1, 0.1, 0.2],
  updateRatios: [0.001, 0.001, 0.001],
  saturated: [0.1, 0.1],
  dead: [0, 0],
  drift: [0.1, -0.2],
  divergence: null,
};

interface Changes {
  readonly step?: number;
  readonly experiment?: Partial<Experiment>;
  readonly a?: Partial<ArmSnapshot>;
  readonly b?: Partial<ArmSnapshot>;
}

function snapshot({ step = 500, experiment, a, b }: Changes): Snapshot {
  return {
    step,
    experiment: { ...DEFAULT_EXPERIMENT, ...experiment },
    commonest: 1 / 2,
    before: () => null,
    arms: [
      { ...healthy, arm: 0, ...a },
      { ...healthy, normalized: true, perBatch: true, arm: 1, ...b },
    ],
  };
}

const said = (changes: Changes) => findings(snapshot(changes));
const keys = (found: readonly Finding[]) => found.map(({ key, arm }) => `${key} ${ARM_IDS[arm]}`);
const remedies = (found: readonly Finding[], arm: ArmId) =>
  found.find((finding) => ARM_IDS[finding.arm] === arm)?.remedies.flatMap(({ changes }) => changes);

const SLOW = [0.00001, 0.001, 0.001];
const STUCK = {
  ...at(0.59),
  gradientNorms: [0.02, 0.1, 0.2],
  updateRatios: SLOW,
};
const FLAT = { saturated: [0.2, 0.51], gradientNorms: [0.02, 0.1, 0.2] };
const WEAK = { gradientNorms: [0.00199, 0.1, 0.2], updateRatios: SLOW };

/** Each rule on numbers that set it off, and on the nearest ones that do not. */
const RULES: readonly [FindingKey, ArmId, Changes, Changes][] = [
  [
    'diverged',
    'a',
    { a: { divergence: { step: 4, layer: 2, what: 'gradient' } } },
    { a: { divergence: null } },
  ],
  ['batchOfOne', 'b', { experiment: { batchSize: 1 } }, { experiment: { batchSize: 2 } }],
  [
    'dead',
    'a',
    { experiment: { activation: 'relu' }, a: { dead: [0, 0.51] } },
    { experiment: { activation: 'relu' }, a: { dead: [0, 0.5] } },
  ],
  ['exploding', 'a', { a: { gradientNorms: [5, 101, 3] } }, { a: { gradientNorms: [5, 100, 3] } }],
  [
    'exploding',
    'a',
    { a: { gradientNorms: [1.01, 0.2, 0.01] } },
    { a: { gradientNorms: [1.01, 0.2, 0.0102] } },
  ],
  [
    'straight',
    'a',
    { experiment: { activation: 'linear' }, a: at(0.84) },
    { experiment: { activation: 'linear' }, a: at(0.85) },
  ],
  [
    'flat',
    'a',
    { experiment: { activation: 'linear', data: 'digits' }, a: at(0.84) },
    { experiment: { activation: 'linear', data: 'xor' }, a: at(0.84) },
  ],
  ['smallBatch', 'b', { experiment: { batchSize: 4 } }, { experiment: { batchSize: 5 } }],
  ['stuck', 'a', { step: 100, a: STUCK }, { step: 99, a: STUCK }],
  ['stuck', 'a', { a: STUCK }, { a: { ...STUCK, bestAccuracy: 0.6 } }],
  ['stuck', 'a', { a: STUCK }, { a: { ...STUCK, formerAccuracy: 0.55 } }],
  ['stuck', 'a', { a: { ...STUCK, since: 400 } }, { a: { ...STUCK, since: 401 } }],
  [
    'stuckEven',
    'a',
    { a: { ...STUCK, gradientNorms: [0.03, 0.1, 0.2] } },
    { a: { ...STUCK, gradientNorms: [0.02, 0.1, 0.2] } },
  ],
  [
    'stuckMoving',
    'a',
    { a: { ...STUCK, updateRatios: [0.0002, 0.001, 0.001] } },
    { a: { ...STUCK, updateRatios: [0.0001, 0.001, 0.001] } },
  ],
  [
    'noGradient',
    'a',
    { a: { ...at(0.5), gradientNorms: [0, 0, 0.2] } },
    { a: { ...at(0.5), gradientNorms: [1e-9, 0, 0.2] } },
  ],
  [
    'noGradient',
    'a',
    { a: { ...at(0.5), gradientNorms: [0, 0, 0] } },
    { a: { ...at(1), gradientNorms: [0, 0, 0] } },
  ],
  ['saturated', 'a', { a: FLAT }, { a: { ...FLAT, saturated: [0.2, 0.5] } }],
  ['saturated', 'a', { step: 60, a: FLAT }, { step: 59, a: FLAT }],
  ['saturated', 'a', { a: FLAT }, { a: { ...FLAT, ...at(0.85) } }],
  ['saturated', 'a', { a: FLAT }, { a: { ...FLAT, gradientNorms: [0.1, 0.1, 0.2] } }],
  ['vanishing', 'a', { a: WEAK }, { a: { ...WEAK, gradientNorms: [0.0021, 0.1, 0.2] } }],
  ['vanishing', 'a', { step: 100, a: WEAK }, { step: 99, a: WEAK }],
  ['vanishing', 'a', { a: WEAK }, { a: { ...WEAK, updateRatios: [0.00011, 0.001, 0.001] } }],
  ['vanishing', 'a', { a: WEAK }, { a: { ...WEAK, formerAccuracy: 0.6 } }],
  ['vanishing', 'a', { a: WEAK }, { a: { ...WEAK, ...at(0.85) } }],
  [
    'fast',
    'a',
    { a: { updateRatios: [0.001, 0.51, 0.001] } },
    { a: { updateRatios: [0.001, 0.5, 0.001] } },
  ],
  ['identity', 'b', { b: { identity: true } }, { b: { identity: false } }],
];

describe('each rule', () => {
  it.each(RULES)('%s speaks of %s when its numbers are past the bound, not before', (...rule) => {
    const [key, arm, past, short] = rule;
    expect(keys(said(past))).toContain(`${key} ${arm}`);
    expect(keys(said(short))).not.toContain(`${key} ${arm}`);
  });

  it('keeps quiet about what was not measured', () => {
    const unknown = {
      ...at(NaN),
      gradientNorms: [NaN, NaN, NaN],
      updateRatios: [NaN, NaN, NaN],
      saturated: [NaN, NaN],
      dead: [NaN, NaN],
      drift: [NaN, NaN],
    };
    for (const activation of ['relu', 'linear', 'sigmoid'] as const) {
      const found = said({ experiment: { activation }, a: unknown, b: unknown });
      expect(keys(found)).toEqual(['waiting a']);
    }
  });

  it('does not speak of dead units where every unit is alive by its nature', () => {
    expect(keys(said({ a: { dead: [0, 0.9] } }))).not.toContain('dead a');
  });

  it('leaves an arm without normalisation alone about its batches and its γ', () => {
    const plain = { normalized: false, perBatch: false, identity: false };
    for (const batchSize of [1, 2, 4]) {
      expect(keys(said({ experiment: { batchSize }, b: plain }))).toEqual(['waiting a']);
    }
  });

  it('names the wrong fix, and a batch too small to whiten with', () => {
    const normalizing = (normalizer: 'detached' | 'whitening') => {
      const [a, b] = [armOf(DEFAULT_EXPERIMENT, 'a'), armOf(DEFAULT_EXPERIMENT, 'b')];
      return [a, { ...b, normalizer }];
    };
    const wrong = said({ experiment: { arms: normalizing('detached') } });
    expect(keys(wrong)).toEqual(['wrongFix b']);
    const whitened = (batchSize: number) =>
      keys(said({ experiment: { arms: normalizing('whitening'), batchSize } }));
    expect(whitened(32)).toEqual(['singular b']);
    expect(whitened(33)).toEqual(['waiting a']);
  });

  it('does not blame the batch where γ and β give it back as it was', () => {
    const found = said({ experiment: { batchSize: 1 }, b: { identity: true } });
    expect(keys(found)).toEqual(['identity b']);
  });

  it('names the layer that is worst', () => {
    const [finding] = said({ a: { ...FLAT, saturated: [0.6, 0.9] } });
    expect(finding?.values).toMatchObject({ layer: { number: 2 }, share: { part: 0.9 } });
  });

  it('names the layer that drifts most to either side, with its sign', () => {
    const [finding] = said({
      a: { ...STUCK, gradientNorms: [0.01, 0.1, 0.2], drift: [0.5, -1.2] },
    });
    expect(finding?.key).toBe('stuck');
    expect(finding?.values).toMatchObject({
      ratio: { about: 20 },
      moved: { number: 2 },
      way: { word: 'down' },
      drift: { about: 1.2 },
    });
    expect(finding?.more).toBe('drift');
    const [quiet] = said({ a: { ...STUCK, gradientNorms: [0.01, 0.1, 0.2], drift: [0.05, 0] } });
    expect([quiet?.key, quiet?.more]).toEqual(['stuck', undefined]);
  });
});

describe('what is said', () => {
  it('is the gravest thing of an arm, not what follows from it', () => {
    const found = said({
      a: {
        divergence: { step: 9, layer: 1, what: 'loss' },
        ...at(0.5),
        saturated: [1, 1],
        updateRatios: [9, 9, 9],
      },
    });
    expect(keys(found)).toEqual(['diverged a']);
  });

  it('puts the gravest first, whichever arm it is of', () => {
    const found = said({ a: FLAT, b: { gradientNorms: [500, 1, 1] } });
    expect(keys(found)).toEqual(['exploding b', 'saturated a']);
  });

  it('is said of both arms where both are the same', () => {
    const same = STUCK;
    const [first, second] = said({ a: same, b: same });
    expect([first?.key, first?.arm, first?.again]).toEqual(['stuck', 0, false]);
    // In a few words: the other has all the numbers, and what can be tried.
    expect(second).toEqual({ key: 'stuck', arm: 1, values: {}, again: true, remedies: [] });
  });

  it('blames a small batch before its consequences', () => {
    const found = said({
      experiment: { batchSize: 2 },
      b: { ...at(0.5), saturated: [0.9, 0.9] },
    });
    expect(keys(found)).toEqual(['smallBatch b']);
  });

  it('tells of the arm that learns beside the one that does not', () => {
    const stuck = STUCK;
    expect(keys(said({ a: stuck, b: at(0.75) }))).toEqual(['stuck a', 'learning b']);
    expect(keys(said({ a: stuck, b: at(0.74) }))).toEqual(['stuck a']);
  });

  it('is general where nothing is wrong', () => {
    expect(keys(said({ step: 0 }))).toEqual(['start a']);
    expect(keys(said({ step: 59 }))).toEqual(['early a']);
    expect(keys(said({ step: 60 }))).toEqual(['waiting a']);
    const good = at(0.9);
    expect(keys(said({ a: good }))).toEqual(['waiting a']);
    expect(keys(said({ a: good, b: good }))).toEqual(['bothFine a']);
    expect(keys(said({ a: { ...good, normalized: true, perBatch: true }, b: good }))).toEqual([
      'both a',
    ]);
  });

  it('offers no initial scale to an arm whose normaliser cancels it', () => {
    for (const b of [FLAT, STUCK, WEAK]) {
      const found = said({ b });
      expect(found[0]?.arm).toBe(1);
      for (const { key } of remedies(found, 'b') ?? []) expect(key).not.toContain('scale');
    }
  });

  it('offers smaller steps, not larger weights, to an arm that stuck by saturating', () => {
    const stuck = { ...STUCK, saturated: [0, 1] };
    expect(remedies(said({ a: stuck }), 'a')).toEqual([
      { key: 'a.norm', value: 'batch' },
      { key: 'lr', value: 0.05 },
    ]);
    expect(remedies(said({ experiment: { initialScale: 8 }, a: stuck }), 'a')).toEqual([
      { key: 'a.norm', value: 'batch' },
      { key: 'scale', value: 2 },
    ]);
  });
});

const halves = (key: FindingKey) => `${words.advice[key].lead} ${words.advice[key].rest}`;
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name));

/** Whatever would be printed, and whatever would be set. */
function check(found: readonly Finding[]) {
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(2);
  expect(new Set(found.map(({ arm }) => arm)).size).toBe(found.length);
  for (const { key, values, again, remedies: offered } of found) {
    for (const name of again ? [] : placeholders(halves(key))) {
      expect(['arm', ...Object.keys(values)], `${key}: ${name}`).toContain(name);
    }
    for (const value of Object.values(values)) {
      for (const part of Object.values(value)) expect(part, key).not.toBeNaN();
    }
    for (const remedy of offered) {
      expect(words.advice[remedy.key]).not.toBe('');
      expect(remedy.changes.length).toBeGreaterThan(0);
    }
  }
}

describe('where a rule ceases to hold', () => {
  const weaker = (ratio: number, before: Snapshot | null = null): Snapshot => ({
    ...snapshot({ a: { ...WEAK, gradientNorms: [0.2 / ratio, 0.1, 0.2] } }),
    before: () => before,
  });

  it('lies further than where it begins, and in between the past decides', () => {
    const holds = (moment: Snapshot) => keys(findings(moment)).includes('vanishing a');
    expect([101, 99, 49].map((ratio) => holds(weaker(ratio)))).toEqual([true, false, false]);
    expect(holds(weaker(60, weaker(101)))).toBe(true);
    expect(holds(weaker(60, weaker(70, weaker(80, weaker(101)))))).toBe(true);
    expect(holds(weaker(60, weaker(49, weaker(101))))).toBe(false);
  });

  it('is not decided by a past under other settings', () => {
    const past = { ...weaker(101), step: 300 };
    const [a, b] = weaker(60).arms;
    if (a === undefined || b === undefined) throw new Error('Two arms were expected.');
    const under = (since: number): Snapshot => ({
      ...weaker(60, past),
      arms: [{ ...a, since }, b],
    });
    expect(keys(findings(under(300)))).toContain('vanishing a');
    expect(keys(findings(under(301)))).not.toContain('vanishing a');
  });
});

it('gives each text all the numbers that it asks for, at most one finding an arm, never NaN', () => {
  expect(new Set(RULES.map(([key]) => key)).size).toBeGreaterThanOrEqual(10);
  for (const [, , past, short] of RULES) {
    check(said(past));
    check(said(short));
  }
});
