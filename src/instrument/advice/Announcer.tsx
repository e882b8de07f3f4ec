import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { hiddenWidths } from '../../experiment/arm-specification';
import { throttle } from '../../ui/throttle';
import { armLetter } from '../arm-names';
import { placeName } from '../layer-names';
import { useRun } from '../run/run-context';
import type { Finding } from './finding';
import { useWriteFinding } from './use-findings';

/** Milliseconds between two messages: what is read aloud takes its time. */
const EVERY = 2000;

/**
 * The one place of the instrument whose changes are read aloud: played, paused and why, diverged, a
 * run thrown away; and at rest what is going on.
 */
export function Announcer({ found }: { found: readonly Finding[] }) {
  const { t } = useTranslation();
  const run = useRun();
  const write = useWriteFinding();
  const advice = found.flatMap((finding) => {
    const { lead, rest } = write(finding);
    return lead === '' ? rest : [lead, ...rest];
  });
  const region = useRef<HTMLParagraphElement>(null);
  const latest = useRef(advice);
  useEffect(() => {
    latest.current = advice;
  });

  useEffect(() => {
    const { session, former } = run;
    let { playing, divergence, stopped } = session.state.getState();
    let due: string[] = [];
    const speak = throttle(EVERY, () => {
      if (due.length === 0 || region.current === null) return;
      const still = session.state.getState().playing ? [] : latest.current;
      region.current.textContent = [...due, ...still].join(' ');
      due = [];
    });
    /** It has come to rest, but what is read is still of a step before. */
    let resting = false;
    const say = (...sentences: string[]) => {
      due = [...due, ...sentences];
      speak.call();
    };
    const stops = [
      session.state.subscribe((state) => {
        state.divergence.forEach((each, arm) => {
          if (each === null || each.step === divergence[arm]?.step) return;
          const depth = hiddenWidths(run.current).length;
          const place = placeName(t, each.layer, depth);
          say(
            t('announcer.diverged', { arm: armLetter(arm), step: formatCount(each.step), place }),
          );
        });
        if (state.stopped !== null && state.stopped !== stopped) {
          say(t(`transport.stopped.${state.stopped}`));
        }
        if (state.playing && !playing) say(t('announcer.playing'));
        if (state.playing !== playing) resting = !state.playing;
        ({ playing, divergence, stopped } = state);
      }),
      run.moments.subscribe(() => {
        if (!resting || run.moments.now.step !== session.step) return;
        resting = false;
        // The advice of this moment is written in the same turn.
        queueMicrotask(() => say(t('announcer.paused', { step: formatCount(session.step) })));
      }),
      former.subscribe(({ run: thrown }) => {
        if (thrown !== null) say(t('announcer.anew'));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      speak.cancel();
    };
  }, [run, t]);

  return <p ref={region} className="visually-hidden" role="status" data-testid="announcer" />;
}
