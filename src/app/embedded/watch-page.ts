import type { Tell } from '../../embed/page/serve-host';
import type { Events } from '../../embed/protocol';
import { ARM_IDS } from '../../experiment/experiment';
import { tries } from '../../chapters/exercise/tries';
import { pageProgress } from '../../chapters/progress/progress';
import { recordedStepAt } from '../../instrument/run/recorded-step';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/session-state';
import { throttle } from '../../ui/throttle';
import type { Page } from '../page';
import { linkOf, newestRow, recordedState } from './state';

/** In ms: at most four times a second. */
const EVERY = 250;

/** Tells of all that happens on the page. */
export function watchPage(page: Page, tell: Tell): void {
  watchRun(page.run.session, tell);
  watchLink(page, tell);
  watchReader(tell);
  watchGuess(page, tell);
}

function watchRun(session: Session, tell: Tell): void {
  let toldStep = '';
  const nameOf = ({ step, playing }: Events['step']) =>
    `${session.state.getState().run} ${step} ${playing}`;
  const steps = throttle(EVERY, () => {
    const data = stepOf(session);
    if (nameOf(data) === toldStep) return;
    toldStep = nameOf(data);
    tell('step', data);
    rest();
  });
  let toldRest = '';
  const rest = () => {
    const { step, fingerprint } = recordedState(session);
    const { playing, run } = session.state.getState();
    const now = `${run} ${step} ${fingerprint}`;
    // After Pause the steps that are under way are still to come.
    if (playing || fingerprint === '' || step !== session.step || now === toldRest) return;
    // Its step is told first, so that a host may write one over the other.
    if (nameOf(stepOf(session)) !== toldStep) return;
    toldRest = now;
    tell('fingerprint', { step, fingerprint });
  };
  const look = () => {
    steps.call();
    rest();
  };
  let former = session.state.getState();
  session.state.subscribe((state) => {
    const before = former;
    former = state;
    state.divergence.forEach((one, arm) => {
      if (one === null || one.step === before.divergence[arm]?.step) return;
      const { step, layer, what } = one;
      tell('diverged', { network: ARM_IDS[arm] ?? '', step, layer, what });
    });
    const why = whyFinished(before, state, session.step);
    if (why !== null) tell('finished', { step: session.step, why });
    look();
  });
  session.subscribe(look);
  look();
}

const STOPS = { step: 'stop', accuracy: 'goal', divergence: 'divergence' } as const;

/** Why a run that was playing stands still by itself; null where it plays, or somebody paused it. */
function whyFinished(
  before: SessionState,
  now: SessionState,
  step: number,
): Events['finished']['why'] | null {
  if (!before.playing || now.playing || before.run !== now.run) return null;
  if (now.stopped !== null) return STOPS[now.stopped];
  if (before.target !== null && step >= before.target) return 'reached';
  return now.divergence.every((one) => one !== null) ? 'divergence' : null;
}

function stepOf(session: Session): Events['step'] {
  const { history } = session;
  const row = newestRow(session);
  const networks = history.arms.map((_, arm) => {
    const recorded = recordedStepAt(history, row, arm);
    const number = (value: number) => (Number.isFinite(value) ? value : null);
    const loss = number(recorded.scalar('testLoss'));
    const accuracy = number(recorded.scalar('testAccuracy'));
    return [ARM_IDS[arm] ?? '', { loss, accuracy }] as const;
  });
  const { playing } = session.state.getState();
  return { step: history.steps[row] ?? 0, playing, networks: Object.fromEntries(networks) };
}

function watchLink(page: Page, tell: Tell): void {
  let told = linkOf(page);
  const look = throttle(EVERY, () => {
    const link = linkOf(page);
    if (link === told) return;
    told = link;
    tell('changed', { link });
  });
  page.subscribe(look.call);
}

/** What was answered, by whoever sits before the page. */
function watchReader(tell: Tell): void {
  const progress = pageProgress();
  progress.subscribe(({ predictions }, before) => {
    for (const [id, prediction] of Object.entries(predictions)) {
      if (prediction !== before.predictions[id]) tell('prediction', { id, ...prediction });
    }
  });
  tries.subscribe((counts, before) => {
    for (const [id, count] of Object.entries(counts)) {
      const done = progress.getState().exercises[id] === 'done';
      if (count !== before[id]) tell('exercise', { id, done, tries: count });
    }
  });
}

/** What was expected before a curtain was drawn aside. */
function watchGuess(page: Page, tell: Tell): void {
  page.class.subscribe(({ guess }, before) => {
    if (guess === null || guess === before.guess) return;
    const prediction = { choice: guess, curve: null, skipped: false, revealed: true };
    tell('prediction', { id: 'class', ...prediction });
  });
}
