import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createReference } from '../../engine/kernels/reference';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { inForce } from '../../experiment/events';
import { ARM_IDS } from '../../experiment/experiment';
import { openRun } from '../run/run.fixture';
import { recordedStepAt } from '../run/recorded-step';
import type { Finding } from './finding';
import { findings } from './rules';
import { type Snapshot, snapshotAt } from './snapshot';

type Stage = ReturnType<typeof openRun>;

/** What was said at a recorded moment while the run played. */
interface Moment {
  readonly stage: Stage;
  readonly found: readonly Finding[];
  readonly snapshot: Snapshot;
}

interface Played {
  readonly stage: Stage;
  readonly moments: readonly Moment[];
}

const runs = new Map<string, Played>();

// What a step costs on this machine must not decide which moments are recorded.
beforeAll(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterAll(() => void vi.restoreAllMocks());

function momentAt(stage: Stage, row: number): Moment {
  const { run, session } = stage;
  const experiment = inForce(run.store.getState().experiment, session.history.steps[row] ?? 0);
  const snapshot = snapshotAt(run, experiment, row);
  return { stage, found: findings(snapshot), snapshot };
}

/** The run of a link, played once for all tests, and what it said at each moment. */
function play(link: string, to: number): Played {
  const known = runs.get(link);
  if (known !== undefined) return known;
  const stage = openRun(`v=1&${link}`);
  const moments: Moment[] = [];
  const look = () => moments.push(momentAt(stage, stage.session.row));
  look();
  stage.session.play();
  while (stage.session.step < to && stage.session.state.getState().playing) {
    stage.playOn();
    look();
  }
  const played = { stage, moments };
  runs.set(link, played);
  return played;
}

const names = (found: readonly Finding[]) => found.map(({ key, arm }) => `${key} ${ARM_IDS[arm]}`);

/** Link, step, what is said then, and rules that are never said on the way. */
const RUNS: readonly [string, number, readonly string[], readonly string[]][] = [
  ['width=12', 260, ['stuck a'], ['dead a', 'stuck b', 'vanishing b', 'diverged a', 'fast a']],
  ['act=tanh&width=12&depth=2', 190, ['bothFine a'], ['stuck a', 'stuckEven a', 'saturated a']],
  ['act=relu&lr=3&width=12', 40, ['dead a'], ['stuck a', 'saturated a', 'diverged a']],
  ['act=linear&b.norm=layer&width=8&depth=2', 70, ['straight a'], ['straight b', 'flat a']],
  ['data=digits14&train=100&depth=0&lr=0.01', 70, ['flat a', 'flat b'], ['straight a']],
  ['batch=1&width=8&depth=2', 20, ['batchOfOne b'], ['batchOfOne a', 'smallBatch b']],
  ['batch=1&b.norm=layer&width=8&depth=2', 20, ['early a'], ['batchOfOne b']],
  ['batch=4&width=8&depth=2', 20, ['smallBatch b'], ['batchOfOne b', 'smallBatch a']],
  ['batch=5&width=8&depth=2', 20, ['early a'], ['smallBatch b']],
  ['b.norm=whitening&batch=12&width=12&depth=2', 20, ['singular b'], ['singular a']],
  ['b.norm=whitening&batch=13&width=12&depth=2', 20, ['early a'], ['singular b']],
  ['b.affine=identity&width=8&depth=2', 20, ['identity b'], ['wrongFix b', 'identity a']],
  ['b.norm=noisy&b.affine=identity&width=8&depth=2', 20, ['early a'], ['identity b']],
  ['b.norm=detached&width=8&depth=2', 20, ['wrongFix b'], ['identity b', 'wrongFix a']],
  ['b.norm=detached&b.place=after&width=8&depth=2', 20, ['early a'], ['wrongFix b']],
  ['lr=5&width=12', 66, ['saturated a'], ['stuck a', 'vanishing a']],
  ['act=relu&scale=6&depth=6&width=12&lr=0.0001', 20, ['exploding a'], ['exploding b']],
  ['opt=adam&lr=0.003&width=12', 110, ['stuckMoving a'], ['stuck a', 'vanishing a']],
  ['lr=0.0001&act=tanh&width=8&depth=2&data=xor', 101, ['stuckEven a'], ['stuck a', 'fast a']],
  ['decay=1&lr=0.8&width=8&depth=1', 110, ['fast a'], ['stuck a', 'dead a']],
  // One unit that is flat over every example but a few: in most batches of one nothing passes it.
  [
    'data=digits14&train=100&depth=1&width=1&act=tanh&init=fixed&scale=10&batch=1&lr=0.01',
    60,
    ['noGradient a'],
    ['dead a', 'saturated a'],
  ],
];
const SEEDS = [1, 2, 3];
const CASES = RUNS.flatMap((run) =>
  SEEDS.map((seed) => [`${run[0]}&seed=${seed}`, ...run.slice(1)]),
);

function of(finding: Finding, { arms }: Snapshot) {
  const arm = arms[finding.arm];
  if (arm === undefined) throw new Error('Said of no arm.');
  return arm;
}

/** The run once more, by itself, up to a step. */
function again({ snapshot }: Moment, arm: number, step = snapshot.step): Trainer {
  const trainer = new Trainer(armSpecification(snapshot.experiment, arm), createReference());
  trainer.advance(step);
  return trainer;
}

const weights = (trainer: Trainer) => {
  const matrices = [...trainer.parameters].filter(([name]) => name.endsWith('.weight'));
  return matrices.map(([, matrix]) => [...matrix]);
};
const gradients = (trainer: Trainer) => {
  const matrices = [...trainer.gradients].filter(([name]) => name.endsWith('.weight'));
  return matrices.map(([, matrix]) => [...matrix]);
};
const norm = (numbers: readonly number[]) => Math.hypot(...numbers);
const away = (one: readonly number[], other: readonly number[]) =>
  norm(one.map((w, i) => w - (other[i] ?? NaN)));

describe('of real runs', () => {
  it.each(CASES as [string, number, string[], string[]][])(
    '%s says at step %i: %j, and never %j',
    (link, step, said, never) => {
      const { moments } = play(link, step);
      expect(names(moments.at(-1)?.found ?? [])).toEqual(expect.arrayContaining(said));
      const all = new Set(moments.flatMap(({ found }) => names(found)));
      expect(never.filter((name) => all.has(name))).toEqual([]);
    },
  );

  it('says the same of a moment when it is looked back at as when it was the newest', () => {
    for (const { stage, moments } of runs.values()) {
      for (const { found, snapshot } of moments) {
        const row = stage.session.history.rowAt(snapshot.step);
        expect(momentAt(stage, row).found, `step ${snapshot.step}`).toEqual(found);
      }
    }
  });

  it('does not come and go: a run changes what it says a few times at most', () => {
    const counts = [...runs.values()].map(({ moments }) => {
      const said = moments.map(({ found }) => names(found).join());
      return said.filter((each, index) => index > 0 && each !== said[index - 1]).length;
    });
    expect(counts.length).toBe(CASES.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(3);
  });

  it('waits before the first step, and calls no arm stuck before it has had its time', () => {
    for (const { moments } of runs.values()) {
      for (const { found, snapshot } of moments) {
        if (snapshot.step === 0) expect(names(found)).toEqual(['start a']);
        if (snapshot.step >= 100) continue;
        const early = found.filter(({ key }) => key.startsWith('stuck') || key === 'vanishing');
        expect(early).toEqual([]);
      }
    }
  });
});

/** The last moment of each run at which a rule is said. */
function momentsOf(...keys: Finding['key'][]): (Moment & { finding: Finding })[] {
  const found = [...runs.values()].flatMap(({ moments }) => {
    const said = moments.flatMap((moment) =>
      moment.found
        .filter(({ key, again: twice }) => keys.includes(key) && !twice)
        .map((finding) => ({ ...moment, finding })),
    );
    return said.slice(-1);
  });
  expect(found.length, keys.join()).toBeGreaterThanOrEqual(SEEDS.length);
  return found;
}

const about = (finding: Finding, name: string) => {
  const value = finding.values[name];
  if (value === undefined || !('about' in value || 'part' in value)) throw new Error(name);
  return 'about' in value ? value.about : value.part;
};

describe('what is said is so', () => {
  it('of accuracy: the run trained once more has it where it was last measured', () => {
    for (const moment of momentsOf('stuck', 'straight', 'flat', 'learning')) {
      const { arm, values } = moment.finding;
      const { history } = moment.stage.session;
      const row = history.rowAt(moment.snapshot.step);
      const { evaluatedStep } = recordedStepAt(history, row, arm);
      expect(values['accuracy']).toEqual({
        share: expect.closeTo(again(moment, arm, evaluatedStep).test().accuracy, 6),
      });
    }
  });

  it('of a weak gradient, and a layer that hardly changes', () => {
    for (const moment of momentsOf('stuck')) {
      const { arm } = moment.finding;
      const { step } = moment.snapshot;
      // By the batches of the last steps: the median of five of them is not far from it.
      const ratios = [0, 2, 4, 6, 8].map((back) => {
        const [first = [], ...others] = gradients(again(moment, arm, step - back));
        return norm(others.at(-1) ?? []) / norm(first);
      });
      const ratio = about(moment.finding, 'ratio');
      expect(ratio).toBeGreaterThan(Math.min(...ratios) / 2);
      expect(ratio).toBeLessThan(Math.max(...ratios) * 2);
      // Over the half of the run layer 1 has moved by a few percent of what it is.
      const [half = [], whole = []] = [step / 2, step].map(
        (at) => weights(again(moment, arm, Math.round(at)))[0] ?? [],
      );
      expect(away(half, whole) / norm(whole)).toBeLessThan(0.03);
    }
  });

  it('of an arm that is near chance although it moves: its first layer does', () => {
    for (const moment of momentsOf('stuckMoving')) {
      const { arm } = moment.finding;
      const { step } = moment.snapshot;
      const [half = [], whole = []] = [step / 2, step].map(
        (at) => weights(again(moment, arm, Math.round(at)))[0] ?? [],
      );
      expect(away(half, whole) / norm(whole)).toBeGreaterThan(0.01);
      expect(of(moment.finding, moment.snapshot).bestAccuracy).toBeLessThan(0.65);
    }
  });

  it('of a large step: the weights before and after it differ by so much', () => {
    for (const moment of momentsOf('fast', 'exploding')) {
      const { finding, snapshot } = moment;
      const place = finding.values['place'];
      const layer = place !== undefined && 'layer' in place ? place.layer - 1 : NaN;
      const steps = [0, 1, 2, 3, 4].map((back) => snapshot.step - back);
      const changes = steps.map((at) => {
        const [before = [], after = []] = [at - 1, at].map(
          (each) => weights(again(moment, finding.arm, each))[layer] ?? [],
        );
        return away(before, after) / norm(after);
      });
      const change = about(finding, 'change');
      expect(change).toBeGreaterThan(Math.min(...changes) / 3);
      expect(change).toBeLessThan(Math.max(...changes) * 3);
    }
  });

  it('of dead units: as many get no gradient from a batch as are said to be dead, or more', () => {
    for (const moment of momentsOf('dead')) {
      const { finding, snapshot } = moment;
      const layer = finding.values['layer'];
      const at = layer !== undefined && 'number' in layer ? layer.number - 1 : NaN;
      const gradient = gradients(again(moment, finding.arm, snapshot.step + 1))[at] ?? [];
      const width = snapshot.experiment.width;
      const still = Array.from({ length: width }, (_, unit) =>
        gradient.every((g, i) => i % width !== unit || g === 0),
      ).filter(Boolean).length;
      // It may have come to life since the last looks.
      expect(still + 1).toBeGreaterThanOrEqual(about(finding, 'share') * width);
    }
  });

  it('of the wrong fix: the b that normalization cancels changes', () => {
    for (const moment of momentsOf('wrongFix')) {
      const trainer = again(moment, moment.finding.arm);
      const biases = [...trainer.parameters].find(([each]) => each.endsWith('.bias'));
      const start = again(moment, moment.finding.arm, 0);
      const [name = '', bias = new Float32Array()] = biases ?? [];
      const first = start.parameters.get(name) ?? new Float32Array();
      expect(away([...bias], [...first])).toBeGreaterThan(0);
    }
  });

  it('of the start: both networks have the same weights', () => {
    for (const { moments } of runs.values()) {
      const [moment] = moments;
      if (moment === undefined) throw new Error('Nothing was said.');
      expect(weights(again(moment, 0))).toEqual(weights(again(moment, 1)));
    }
  });
});

describe('a remedy', () => {
  it('takes a stuck arm to learn, without a new run', () => {
    const stage = openRun('v=1&width=12');
    stage.runTo(150);
    const [finding] = stage.findings();
    expect(finding?.key).toBe('stuck');
    const changes = finding?.remedies[0]?.changes ?? [];
    expect(stage.run.beginsAnew(changes)).toBe(false);
    stage.run.change(changes);
    stage.settle();
    expect(stage.session.step).toBe(150);
    // Judged anew: it was another arm before.
    stage.runTo(160);
    expect(names(stage.findings())).not.toContain('stuck a');
    stage.runTo(700);
    expect(stage.snapshot().arms[0]?.accuracy).toBeGreaterThan(0.75);
  });

  it('says beforehand that it begins a new run, and does', () => {
    const stage = openRun('v=1&act=relu&scale=10&lr=10');
    stage.runTo(100);
    const [finding] = stage.findings();
    expect(finding?.key).toBe('diverged');
    expect(finding?.values).toEqual({
      step: { number: 4 },
      place: { layer: 2, depth: 4 },
      what: { word: 'pre-activation' },
    });
    for (const { changes } of finding?.remedies ?? []) {
      expect(stage.run.beginsAnew(changes)).toBe(true);
    }
    stage.look(2);
    expect(names(stage.findings())).not.toContain('diverged a');
    stage.run.change(finding?.remedies[0]?.changes ?? []);
    stage.settle();
    expect(stage.session.step).toBe(0);
  });
});
