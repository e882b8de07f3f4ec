import { describe, expect, it } from 'vitest';
import { armOf, DEFAULT_EXPERIMENT, type Experiment } from '../../experiment/experiment';
import { checkValue } from '../../experiment/field';
import { experimentField } from '../../experiment/fields';
import { batchOf32, batchOn, bend, hiddenLayers, learnAffine, rateDown, scaleBy } from './remedies';

const [A, B] = [armOf(DEFAULT_EXPERIMENT, 'a'), armOf(DEFAULT_EXPERIMENT, 'b')];

const having = (changes: Partial<Experiment>): Experiment => ({
  ...DEFAULT_EXPERIMENT,
  ...changes,
});
const changesOf = (remedies: ReturnType<typeof rateDown>) =>
  remedies.map(({ changes }) => changes.map(({ key, value }) => `${key}=${value}`).join());

describe('a smaller rate', () => {
  it('is a tenth of the shared one', () => {
    expect(changesOf(rateDown(having({ learningRate: 0.5 }), 0))).toEqual(['lr=0.05']);
  });

  it('is a tenth of the arm’s own where the rates are set apart', () => {
    const experiment = having({ arms: [A, { ...B, learningRate: 3 }] });
    expect(changesOf(rateDown(experiment, 1))).toEqual(['b.lr=0.3']);
    expect(changesOf(rateDown(experiment, 0))).toEqual(['lr=0.05']);
  });

  it('is not offered below what can be set', () => {
    expect(changesOf(rateDown(having({ learningRate: 0.001 }), 0))).toEqual(['lr=0.0001']);
    expect(rateDown(having({ learningRate: 0.00099 }), 0)).toEqual([]);
  });

  it('is written without the noise of binary fractions', () => {
    expect(changesOf(rateDown(having({ learningRate: 0.3 }), 0))).toEqual(['lr=0.03']);
  });
});

describe('another scale', () => {
  it('is four times or a quarter of the shared one, by name', () => {
    const up = scaleBy(DEFAULT_EXPERIMENT, 0, 4);
    expect([up[0]?.key, ...changesOf(up)]).toEqual(['remedyScaleUp', 'scale=4']);
    const down = scaleBy(DEFAULT_EXPERIMENT, 0, 0.25);
    expect([down[0]?.key, ...changesOf(down)]).toEqual(['remedyScaleDown', 'scale=0.25']);
  });

  it('is the arm’s own where the scales are set apart', () => {
    const experiment = having({ arms: [{ ...A, initialScale: 2 }, B] });
    expect(changesOf(scaleBy(experiment, 0, 4))).toEqual(['a.scale=8']);
  });

  it('is not offered out of range', () => {
    expect(scaleBy(having({ initialScale: 2.51 }), 0, 4)).toEqual([]);
    expect(scaleBy(having({ initialScale: 0.03 }), 0, 0.25)).toEqual([]);
  });
});

it('changes only what can be set, to what it can be set to', () => {
  const experiment = having({ activation: 'linear', depth: 0, batchSize: 1 });
  const remedies = [
    batchOn(0),
    batchOf32(1),
    learnAffine(1),
    hiddenLayers(0),
    bend(0),
    ...rateDown(experiment, 0),
    ...scaleBy(experiment, 1, 4),
  ];
  expect(remedies).toHaveLength(7);
  for (const { changes } of remedies) {
    for (const { key, value } of changes) {
      const kind = experimentField(key)?.setting.kind;
      expect(kind && checkValue(kind, value), `${key}=${value}`).toEqual({ value });
    }
  }
});
