import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { useTicking } from '../../ui/ticking';
import { usePlayState } from '../frame/play-context';
import { useReveal } from '../predict/use-prediction';
import { Play } from '../frame/Play';
import { useTick } from '../tasks/use-task';
import { CourseChart } from './CourseChart';
import { nextPlace, type Phase, type Place, START, stepsOn } from './moments';
import {
  courseOf,
  type Descent,
  GRADIENTS,
  meanOf,
  pulls,
  see,
  STEPS,
  targets,
} from './shift-alone';
import { SHIFT_STATE } from './play-state';
import { ShiftRails } from './ShiftRails';
import './wrong-fix.css';

const RATE = 0.1;
const OFFSETS = linearScale(-3, 3, 0.5);
/** Milliseconds between two pictures of a run, and steps between them. */
const PACE = 40;
const PER_PICTURE = 10;

const writeOffset = (value: number) => formatFixed(value, 1);

/** The next act, by what was done last. */
const ACTS = {
  look: 'wrongFix.actUpdate',
  update: 'wrongFix.actNormalize',
  normalize: 'wrongFix.actLook',
} as const satisfies Record<Phase, string>;

const SAID = {
  look: 'wrongFix.saidLook',
  update: 'wrongFix.saidUpdate',
  normalize: 'wrongFix.saidNormalize',
} as const satisfies Record<Phase, string>;

/** Update b, normalize, look: step by step, or a thousand at a time. */
export function ShiftAlonePlay() {
  const { t } = useTranslation();
  return (
    <Play id="shift-alone" title={t('wrongFix.shiftTitle')}>
      <ShiftAlone />
    </Play>
  );
}

function ShiftAlone() {
  const { t } = useTranslation();
  const [state, setState] = usePlayState(SHIFT_STATE);
  const { gradient, offset, step } = state;
  const done = step >= STEPS;
  const phase = done ? 'look' : state.phase;
  const place: Place = { step, phase };
  const setPlace: (place: Place) => void = setState;
  const [running, setRunning] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const descent = useMemo<Descent>(() => ({ gradient, rate: RATE, offset }), [gradient, offset]);
  const course = useMemo(() => courseOf(descent), [descent]);
  const before = course.b[step] ?? NaN;
  const b = phase === 'look' ? before : (course.b[step + 1] ?? NaN);
  const middle = meanOf(phase === 'update' ? before : b);
  const seen = see(b, offset, middle);

  const around = phase === 'look' && step >= 1;
  const thousand = gradient === 'detached' && done;
  useTick('cancel', gradient === 'detached' && around);
  useTick('true-gradient', gradient === 'true' && around);
  useTick('thousand', thousand);
  useReveal('b-and-loss', thousand);

  useTicking(area, running && !done, PACE, () => {
    const next = stepsOn(place, PER_PICTURE, STEPS);
    setPlace(next);
    if (next.step >= STEPS) setRunning(false);
  });

  const begin = () => {
    setPlace(START);
    setRunning(false);
  };
  const run = () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      setPlace({ step: STEPS, phase: 'look' });
    else setRunning(!running);
  };
  const lines = useMemo(
    () => [
      { label: 'b', values: course.b },
      { label: t('wrongFix.loss'), values: course.loss },
    ],
    [course, t],
  );
  const numbers = {
    step: formatCount(step),
    b: formatFixed(b, 2),
    loss: formatFixed(seen.loss, 3),
  };
  return (
    <div ref={area} className="shift-alone">
      <div className="shift-alone-picture">
        <ShiftRails
          b={b}
          mean={middle}
          normalized={seen.normalized}
          targets={targets(offset)}
          pulls={phase === 'look' ? pulls(seen, descent) : null}
        />
        <p className="play-said" role="status">
          {t(SAID[phase], numbers)}
        </p>
        <dl className="play-numbers">
          <Entry name={t('transport.stepLabel')} value={numbers.step} testId="one-step" />
          <Entry name="b" value={numbers.b} testId="one-b" />
          <Entry name={t('wrongFix.mean')} value={formatFixed(middle, 2)} testId="one-mean" />
          <Entry
            name={phase === 'update' ? t('wrongFix.lossPromised') : t('wrongFix.loss')}
            value={numbers.loss}
            testId="one-loss"
          />
        </dl>
      </div>
      <div className="play-row">
        <button
          type="button"
          className="primary"
          disabled={running || done}
          onClick={() => setPlace(nextPlace(place, STEPS))}
        >
          {t(ACTS[phase])}
        </button>
        <button type="button" disabled={done} onClick={run}>
          {running ? t('transport.pause') : t('wrongFix.runThousand')}
        </button>
        <button type="button" onClick={begin}>
          {t('wrongFix.again')}
        </button>
      </div>
      <CourseChart
        title={t('wrongFix.courseTitle')}
        lines={lines}
        step={step}
        lastStep={STEPS}
        domain={domainOf(course.b)}
        summary={t('wrongFix.courseSummary', numbers)}
      />
      <div className="play-settings">
        <Choice
          label={t('wrongFix.gradient')}
          hint={t('wrongFix.gradientHint')}
          value={gradient}
          options={GRADIENTS.map((value) => ({ value, label: t(`wrongFix.gradients.${value}`) }))}
          onChange={(value) => {
            setState({ gradient: value });
            begin();
          }}
        />
        <Slider
          label={t('wrongFix.offset')}
          hint={t('wrongFix.offsetHint')}
          value={offset}
          scale={OFFSETS}
          format={writeOffset}
          onCommit={(value) => {
            setState({ offset: value });
            begin();
          }}
        />
      </div>
    </div>
  );
}

interface EntryProps {
  readonly name: string;
  readonly value: string;
  readonly testId: string;
}

function Entry({ name, value, testId }: EntryProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId} translate="no">
        {value}
      </dd>
    </div>
  );
}

/** All that b will come to, and 0, with room for the loss: pinned from the first step on. */
function domainOf(b: Float64Array): readonly [number, number] {
  const last = Math.round(b.at(-1) ?? 0);
  return [Math.min(0, last), Math.max(10, last)];
}
