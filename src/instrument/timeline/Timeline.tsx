import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { drawTimeline } from '../../charts/timeline';
import { LAST_STEP } from '../../experiment/events';
import { Chart } from '../../ui/Chart';
import { fetched } from '../../ui/parts/fetched';
import { Hint } from '../../ui/Hint';
import { sayStep } from '../../ui/say-step';
import { linearScale } from '../../ui/slider-scale';
import { describeChange } from '../describe-change';
import { useFollowing, useRun, usePage } from '../run/run-context';
import { SettingHint } from '../hints/SettingHint';
import { labelledMarks } from '../labelled-marks';
import './timeline.css';

const Changes = fetched(
  'instrument/timeline/Changes',
  async () => (await import('./Changes')).Changes,
);

/** Half the width of the slider's thumb, in rem. */
const THUMB = 0.40625;
const SIDES: Readonly<Record<string, 'before' | 'after'>> = {
  ArrowLeft: 'before',
  ArrowDown: 'before',
  ArrowRight: 'after',
  ArrowUp: 'after',
};
const STEPS = linearScale(0, LAST_STEP, 1);

/** Every recorded moment can be looked at again; live follows the run. */
export function Timeline() {
  const { t } = useTranslation();
  const id = useId();
  const run = useRun();
  const following = useFollowing();
  const events = usePage((state) => state.experiment.events);
  const slider = useRef<HTMLInputElement>(null);

  // The slider follows the run without a React commit.
  useEffect(() => {
    const follow = () => {
      const element = slider.current;
      if (element === null) return;
      const { cursor, history } = run.session;
      element.max = String(Math.max(1, history.lastStep));
      element.value = String(cursor === null ? history.lastStep : run.moments.now.step);
    };
    const speak = () => {
      const { step } = run.moments.now;
      const text = t('timeline.step', { step: formatCount(step) });
      slider.current?.setAttribute('aria-valuetext', text);
      if (slider.current) sayStep(slider.current, step);
    };
    follow();
    speak();
    const stops = [following.pictures(follow), following.words(speak)];
    return () => stops.forEach((stop) => stop());
  }, [run, following, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history } = run.session;
      const recorded = history.length === 0 ? null : ([0, history.lastStep] as const);
      const inset = (THUMB * theme.fontSize) / 0.75;
      drawTimeline(
        context,
        { lastStep: Math.max(1, history.lastStep), recorded, marks: labelledMarks(t, run), inset },
        size,
        theme,
      );
    },
    [run, t],
  );

  const summary = useCallback(() => {
    const { step, lastStep } = run.moments.now;
    const last = formatCount(lastStep);
    return run.session.cursor === null
      ? t('timeline.summaryLive', { last })
      : t('timeline.summary', { step: formatCount(step), last });
  }, [run, t]);

  const table = useCallback(
    () => ({
      head: [t('ribbon.step'), t('timeline.changesTitle')],
      rows: events.map((event) => [formatCount(event.step), describeChange(t, event)]),
    }),
    [events, t],
  );

  return (
    <section className="timeline hinted" aria-label={t('timeline.title')}>
      <label htmlFor={id}>{t('timeline.title')}</label>
      <Hint label={t('timeline.title')} text={<SettingHint name="timeline" />} id={`${id}h`} />
      <div className="timeline-track">
        <Chart
          className="timeline-strip"
          title={t('timeline.strip')}
          titleHidden
          paint={paint}
          summary={summary}
          table={table}
          following={following}
        />
        <input
          id={id}
          ref={slider}
          type="range"
          min={0}
          max={1}
          step={1}
          defaultValue={0}
          aria-describedby={`${id}h`}
          onChange={(event) => run.session.look(Number(event.target.value))}
          onKeyDown={(event) => {
            const side = SIDES[event.key];
            if (side === undefined) return;
            // Not every step was recorded: the keys go from one moment to the next.
            event.preventDefault();
            run.session.lookBeside(side);
          }}
        />
      </div>
      <TypedStep />
      <LiveButton />
      {events.length > 0 && <Changes />}
    </section>
  );
}

/** Typed steps are looked at, or run up to when they are still to come. */
function TypedStep() {
  const { t } = useTranslation();
  const run = useRun();
  const [text, setText] = useState('');
  const step = STEPS.parse(text);
  const go = () => {
    if (step === null) return;
    if (step <= run.session.history.lastStep) run.session.look(step);
    else run.session.runTo(step);
    setText('');
  };
  return (
    <input
      className="typed-step"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={t('ui.typed', { label: t('timeline.title') })}
      placeholder={t('timeline.goTo')}
      aria-invalid={text !== '' && step === null}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
      }}
    />
  );
}

function LiveButton() {
  const { t } = useTranslation();
  const run = useRun();
  const { pictures } = useFollowing();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const follow = () =>
      button.current?.setAttribute('aria-pressed', String(run.session.cursor === null));
    follow();
    return pictures(follow);
  }, [run, pictures]);
  return (
    <button ref={button} type="button" className="live" onClick={() => run.session.look(null)}>
      {t('timeline.live')}
    </button>
  );
}
