import { AFTER_LINK, NETWORK_LINK } from './network-link';
import { crossingOf, scaleCourse } from './scale-too';
import { courseOf, type Descent, meanOf, see, update } from './shift-alone';
import { type NetworkLook, trainNetwork } from './train-network';

const WRONG: Descent = { gradient: 'detached', rate: 0.1, offset: 1 };
const EVERY = 50;
const STEPS = Array.from({ length: 31 }, (_, i) => i * EVERY);
const SETTLED = 200;

const made = new Map<string, readonly NetworkLook[]>();

function looksAt(link: string, arm: 'a' | 'b'): readonly NetworkLook[] {
  const name = `${link} ${arm}`;
  const looks = made.get(name) ?? trainNetwork(link, arm, STEPS);
  made.set(name, looks);
  return looks;
}

const lowest = (looks: readonly NetworkLook[]) =>
  Math.min(...looks.filter(({ step }) => step >= SETTLED).map(({ accuracy }) => accuracy));

const last = (looks: readonly NetworkLook[]) => looks.at(-1);

const largest = (values: Float64Array) => Math.max(...values);

/** Steps after `SETTLED` that were looked at, and how many of them were no better than this. */
const fallenBack = (looks: readonly NetworkLook[]) =>
  looks.filter(({ step, accuracy }) => step >= SETTLED && accuracy < 0.7).length;

export const measures = {
  loss: () => see(0, 1).loss,
  promisedLoss: () => see(update(0, WRONG), 1, meanOf(0)).loss,
  bAt1000: () => courseOf(WRONG).b.at(-1) ?? NaN,
  lossMoved: () => {
    const { loss } = courseOf(WRONG);
    return largest(loss) - Math.min(...loss);
  },
  squareOfTwo: () => scaleCourse(2).square.at(-1) ?? NaN,
  lossOfTwo: () => scaleCourse(2).loss.at(-1) ?? NaN,
  crossingOfHalf: () => crossingOf(scaleCourse(0.5)) ?? NaN,
  largestOfHalf: () => largest(scaleCourse(0.5).square),
  networkSteps: () => STEPS.at(-1) ?? NaN,
  networkBias: () => last(looksAt(NETWORK_LINK, 'b'))?.bias ?? NaN,
  networkWeights: () => {
    const looks = looksAt(NETWORK_LINK, 'b');
    return (last(looks)?.weights ?? NaN) / (looks[0]?.weights ?? NaN);
  },
  lowestA: () => lowest(looksAt(NETWORK_LINK, 'a')),
  bestB: () => Math.max(...looksAt(NETWORK_LINK, 'b').map(({ accuracy }) => accuracy)),
  lookedAt: () => looksAt(NETWORK_LINK, 'b').filter(({ step }) => step >= SETTLED).length,
  fallenB: () => fallenBack(looksAt(NETWORK_LINK, 'b')),
  fallenAfter: () => fallenBack(looksAt(AFTER_LINK, 'b')),
};
