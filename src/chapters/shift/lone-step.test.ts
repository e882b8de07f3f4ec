import { describe, expect, it } from 'vitest';
import { layerSet } from '../../engine/trained-layers';
import { openRun } from '../../instrument/run/run.fixture';
import { ONE_STEP } from './links';
import { loneLayerAt, loneStepOf, movesOf } from './lone-step';

function led() {
  const stage = openRun(ONE_STEP);
  stage.runTo(100);
  return stage;
}

/** One step of this layer, counted from 0, alone. */
function stepped(layer: number, stage = led()) {
  stage.run.stepOnly(layerSet([layer]));
  stage.settle();
  stage.draw();
  const lone = loneStepOf(stage.run);
  if (lone === null) throw new Error('It was no step of one layer.');
  return { stage, lone, moves: [0, 1].map((arm) => movesOf(stage.run, lone, arm)) };
}

describe('a step of one layer alone', () => {
  it('of the first moves the values of every layer, the higher the more, and no other weights', () => {
    const { lone, moves, stage } = stepped(0);
    expect(lone).toMatchObject({ step: 100, layer: 0 });
    const [plain = [], normalized = []] = moves;
    for (const [layer, move] of plain.entries()) {
      expect(move.raw).toBeGreaterThan(plain[layer - 1]?.raw ?? 0);
      expect(move.weights > 0, `weights of layer ${layer + 1}`).toBe(layer === 0);
    }
    // With BN the same lone step moves the top layer a hundred times less.
    expect(plain[3]!.raw / normalized[3]!.raw).toBeGreaterThan(100);
    const { steps } = stage.session.history;
    expect([steps[lone.before], steps[lone.after]]).toEqual([100, 101]);
  });

  it('of a higher one leaves what lies below it where it was', () => {
    for (const layer of [1, 2, 3]) {
      const { moves } = stepped(layer);
      const moved = moves[0]!.map(({ raw }) => raw > 0);
      expect(moved).toEqual([0, 1, 2, 3].map((each) => each >= layer));
    }
  });

  it('is followed by others, each compared with the one before', () => {
    const first = stepped(0);
    const { lone } = stepped(2, first.stage);
    expect(lone).toMatchObject({ step: 101, layer: 2 });
    first.stage.runTo(103);
    expect(loneStepOf(first.stage.run)).toBeNull();
    first.stage.look(101);
    expect(loneStepOf(first.stage.run)).toMatchObject({ step: 100, layer: 0 });
  });

  it('is none before one was done, and none of several layers', () => {
    const stage = led();
    expect(loneStepOf(stage.run)).toBeNull();
    stage.run.stepOnly(layerSet([0, 1]));
    stage.settle();
    stage.draw();
    expect(loneStepOf(stage.run)).toBeNull();
    expect(loneLayerAt(stage.run.store.getState().experiment, 100)).toBeNull();
  });
});
