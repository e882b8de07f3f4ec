import { describe, expect, it } from 'vitest';
import { measured } from '../measured/measured';
import { hasDrifted } from './drifted';
import { AFTER_LINK, NETWORK_LINK, SEEN_FROM } from './network-link';
import { recordOf } from './recorded-network.fixture';
import { crossingOf, scaleCourse } from './scale-too';
import { trainNetwork } from './train-network';

const ofText = (name: string) => measured(`wrongFix.${name}`);

/* What the sentences of the text say of its plays as they stand at first. */
describe('the text of the wrong fix', () => {
  it('says that b runs and the loss stays, but for rounding', () => {
    expect(ofText('bAt1000')).toBeCloseTo(100, 9);
    expect(ofText('lossMoved')).toBeLessThan(1e-12);
    expect(ofText('promisedLoss')).toBeLessThan(ofText('loss'));
  });

  it('says that every ρ below 1 leads w into 0 within the play, unless it is close to 1', () => {
    for (let rho = 0.2; rho < 0.94; rho += 0.05)
      expect(crossingOf(scaleCourse(rho))).toBeGreaterThan(0);
    for (let rho = 1; rho <= 3; rho += 0.05) expect(crossingOf(scaleCourse(rho))).toBeNull();
  });

  it('says that B drifts and falls back while A does not', () => {
    expect(ofText('networkBias')).toBeGreaterThan(3);
    expect(ofText('networkWeights')).toBeGreaterThan(2);
    expect(ofText('fallenB')).toBeGreaterThan(5);
    expect(ofText('lowestA')).toBeGreaterThan(0.9);
    expect(ofText('bestB')).toBeGreaterThan(0.95);
  });

  it('says that it is worse where normalization cancels b', () => {
    expect(ofText('fallenAfter')).toBeLessThan(ofText('fallenB') / 4);
  });
});

describe('the task of the network', () => {
  const steps = (last: number) => Array.from({ length: last / 20 + 1 }, (_, i) => 20 * i);

  it('is not done when the play is first seen, and done not long after', () => {
    expect(hasDrifted(recordOf(NETWORK_LINK, steps(SEEN_FROM)), 1, SEEN_FROM)).toBe(false);
    expect(hasDrifted(recordOf(NETWORK_LINK, steps(600)), 1, SEEN_FROM)).toBe(true);
  });

  it('is not done by what came before the reader let it train', () => {
    const last = 1500;
    const history = recordOf(NETWORK_LINK, [...steps(last), last + 1]);
    expect(hasDrifted(history, 1, 0)).toBe(true);
    expect(hasDrifted(history, 1, last)).toBe(false);
  });

  it('wants the accuracy to fall, not to be low already', () => {
    const looks = trainNetwork(NETWORK_LINK, 'b', steps(1500));
    const low = looks.find(({ bias, accuracy }) => bias > 3 && accuracy < 0.7)?.step ?? NaN;
    const [now, later] = trainNetwork(NETWORK_LINK, 'b', [low, low + 1]);
    expect(Math.max(now?.accuracy ?? NaN, later?.accuracy ?? NaN)).toBeLessThan(0.7);
    expect(hasDrifted(recordOf(NETWORK_LINK, [SEEN_FROM, low, low + 1]), 1, low)).toBe(false);
  });

  it('is never done by the network with the true gradient, nor after the sigmoid', () => {
    expect(hasDrifted(recordOf(NETWORK_LINK, steps(600)), 0, SEEN_FROM)).toBe(false);
    expect(hasDrifted(recordOf(AFTER_LINK, steps(600)), 1, SEEN_FROM)).toBe(false);
  });
});
