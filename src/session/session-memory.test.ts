import { expect, test } from 'vitest';
import { open } from './session.fixture';

test('what the page keeps of 2,000 steps of the default run, looked at in every picture, is small', () => {
  const stage = open('');
  stage.session.setSpeed(150);
  stage.session.play();
  expect(stage.playTo(2000)).toBe(true);
  const { history } = stage.session;
  expect(history.length).toBeGreaterThan(200);
  expect(history.bytes).toBeLessThan(2_500_000);
});
