import { expect, it } from 'vitest';
import { openRun } from '../instrument/run/run.fixture';
import { readStepOf } from '../instrument/run/recorded-step';
import { standingOf } from './standing';

it('is a coin up to what luck gives, and learned far above', () => {
  expect([0.45, 0.5, 0.55, 0.56, 0.84, 0.85, 1].map((share) => standingOf(share, 500))).toEqual([
    'coin',
    'coin',
    'coin',
    'learns',
    'learns',
    'learned',
    'learned',
  ]);
});

it('says nothing of the first steps, or of what was not measured', () => {
  expect([standingOf(0.5, 0), standingOf(0.9, 49), standingOf(NaN, 500)]).toEqual([
    'begins',
    'begins',
    'begins',
  ]);
});

it('tells the networks of the bare address apart', () => {
  const stage = openRun('');
  stage.runTo(300);
  const standings = [0, 1].map((arm) => {
    return standingOf(readStepOf(stage.run, arm).scalar('testAccuracy'), 300);
  });
  expect(standings).toEqual(['coin', 'learned']);
});
