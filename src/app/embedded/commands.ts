import type { Served } from '../../embed/page/serve-host';
import { repairLink } from '../../experiment/repair-link';
import type { Session } from '../../session/session';
import type { Page } from '../page';
import { placeOf, showsRun } from '../page-view';
import { Refused } from './refused';
import { setValues } from './set-values';
import { snapshot } from './snapshot';
import { stateOf } from './state';

/** What the page does for the one that frames it. */
export function commandsOf(page: Page): Served['commands'] {
  const { run } = page;
  /** The session, where the screen shows it: elsewhere it stands still. */
  const shown = (): Session => {
    const place = placeOf(page.view.getState());
    if (!showsRun(place)) {
      throw new Refused(`The screen "${place}" has no run to steer: open one of Start or the Lab.`);
    }
    return run.session;
  };
  return {
    play: () => {
      const session = shown();
      session.play();
      if (!session.state.getState().playing) throw new Refused(whyNot(session));
      return null;
    },
    pause: () => {
      run.session.pause();
      return null;
    },
    step: ({ steps = 1 }) => runTo(shown(), run.session.step + steps),
    seek: ({ step }) => {
      const session = shown();
      if (step > session.history.lastStep) return runTo(session, step);
      session.look(step);
      return { step: session.history.steps[session.row] ?? 0 };
    },
    reset: () => {
      shown();
      run.reset();
      return null;
    },
    set: ({ values }) => {
      setValues(page, values);
      return null;
    },
    getState: () => stateOf(page),
    setState: ({ link }) => {
      page.open(repairLink(link));
      return { ignored: run.store.getState().issues.map(({ part }) => part) };
    },
    snapshot,
    focus: () => {
      focus();
      const main = document.querySelector('main');
      main?.focus();
      if (main === null || document.activeElement !== main) {
        throw new Refused('The page cannot be focused yet.');
      }
      return null;
    },
  };
}

/** Leads the run to a step, and resolves when it is there. */
function runTo(session: Session, target: number): Promise<{ readonly step: number }> {
  session.runTo(target);
  const { run } = session.state.getState();
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const look = () => {
      const state = session.state.getState();
      if (state.run === run && state.playing && state.target === target) return;
      stop();
      const { step } = session;
      if (state.run === run && step >= target) resolve({ step });
      else if (state.run !== run) reject(new Refused('Another run has begun on the way.'));
      else
        reject(new Refused(`The run is at step ${step}, and not at ${target}. ${whyNot(session)}`));
    };
    stop = session.state.subscribe(look);
    look();
  });
}

/** Why a run does not go on. */
function whyNot(session: Session): string {
  const { failure, waiting, divergence } = session.state.getState();
  if (failure !== null) return `It has failed: ${failure}`;
  if (waiting) return 'It waits for the files that it trains on.';
  if (divergence.length > 0 && divergence.every((one) => one !== null)) {
    return 'Every network has diverged.';
  }
  return 'It was led elsewhere.';
}
