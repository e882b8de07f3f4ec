import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { History } from '../../session/history';
import { useChartTheme } from '../../ui/chart-theme';
import { describeChange } from '../describe-change';
import { useMoment, usePage, useRun } from '../run/run-context';
import { lookByKey } from '../timeline/look-by-key';
import type { Pointed } from './pointed';

interface Props {
  readonly area: RefObject<HTMLDivElement | null>;
  /** Where the pointer came in before this was here; null: it is not inside. */
  readonly entered: RefObject<number | null>;
  readonly pointed: Pointed;
}

/** Pixels within which a change is read with the step that is pointed at. */
const NEAR = 6;

/** The values of a picture at the step that is pointed at, beside a line through it. */
export function Pointing({ area, entered, pointed }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const theme = useChartTheme();
  const events = usePage((state) => state.experiment.events);
  // The axis grows with the run: what is under a pointer at rest is read anew.
  useMoment();
  const [place, setPlace] = useState<number | 'cursor' | null>(null);

  const element = area.current;
  const context = element?.parentElement?.querySelector('canvas')?.getContext('2d') ?? null;
  const axis =
    element === null || context === null
      ? null
      : pointed.axis(context, { width: element.clientWidth, height: element.clientHeight }, theme);
  const { history } = run.session;
  const inside =
    axis !== null &&
    typeof place === 'number' &&
    place >= axis.plot.left &&
    place <= axis.plot.right + 1;
  const row =
    place === 'cursor'
      ? history.rowAt(run.moments.now.step)
      : inside
        ? nearest(history, axis.x.invert(place))
        : -1;
  const step = history.steps[row] ?? 0;
  const lines = row < 0 ? [] : pointed.read(row);

  useEffect(() => {
    const target = area.current;
    if (target === null) return undefined;
    const goTo = (x: number) => setPlace(x - target.getBoundingClientRect().left);
    const follow = ({ clientX }: PointerEvent) => goTo(clientX);
    const leave = () => setPlace(target.matches(':focus-visible') ? 'cursor' : null);
    const focus = () =>
      setPlace((former) => (target.matches(':focus-visible') ? 'cursor' : former));
    const blur = () => setPlace(null);
    const keys = (event: KeyboardEvent) => {
      if (!lookByKey(run.session, event.key)) return;
      event.preventDefault();
      setPlace('cursor');
    };
    if (entered.current === null) focus();
    else goTo(entered.current);
    const listening = new AbortController();
    const { signal } = listening;
    target.addEventListener('pointermove', follow, { signal });
    target.addEventListener('pointerdown', follow, { signal });
    target.addEventListener('pointerleave', leave, { signal });
    target.addEventListener('focus', focus, { signal });
    target.addEventListener('blur', blur, { signal });
    target.addEventListener('keydown', keys, { signal });
    return () => listening.abort();
  }, [area, entered, run]);

  // A click goes to what was read.
  useEffect(() => {
    const target = area.current;
    if (target === null || row < 0 || place === 'cursor') return undefined;
    const go = () => run.session.look(step >= run.moments.now.lastStep ? null : step);
    target.addEventListener('click', go);
    return () => target.removeEventListener('click', go);
  }, [area, run, row, step, place]);

  const spoken = row < 0 ? '' : [t('point.step', { step: formatCount(step) }), ...lines].join('; ');
  useEffect(() => {
    const values = { valuemax: history.lastStep, valuenow: step, valuetext: spoken };
    for (const [name, value] of Object.entries(values))
      area.current?.setAttribute(`aria-${name}`, String(value));
  }, [area, history, step, spoken]);

  if (axis === null || row < 0) return null;
  const x = axis.x(step);
  const changes = events.filter(
    (event) => event.step === step || Math.abs(axis.x(event.step) - x) < NEAR,
  );
  const middle = (axis.plot.left + axis.plot.right) / 2;
  return (
    <>
      <div
        className="pointing-line"
        style={{ left: x, top: axis.plot.top, height: axis.plot.bottom - axis.plot.top }}
      />
      <div
        className="pointing-values"
        data-testid="pointing"
        style={x > middle ? { right: `calc(100% - ${x - 6}px)` } : { left: x + 6 }}
      >
        <strong>{t('point.step', { step: formatCount(step) })}</strong>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {changes.map((event) => (
          <span key={`${event.step} ${event.key}`}>
            {t('point.change', { step: formatCount(event.step), change: describeChange(t, event) })}
          </span>
        ))}
      </div>
    </>
  );
}

/** The row of the moment nearest to a step, of those that can be looked back at. */
function nearest(history: History, step: number): number {
  const before = history.wholeRowAt(step);
  const after = history.wholeRowAfter(step);
  if (before < 0 || after < 0) return Math.max(before, after);
  const [earlier = 0, later = 0] = [history.steps[before], history.steps[after]];
  return step - earlier <= later - step ? before : after;
}
