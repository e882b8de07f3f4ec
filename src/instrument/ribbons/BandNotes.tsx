import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { layOutRibbon } from '../../charts/ribbon-layout';
import type { Size } from '../../charts/theme';
import type { Quantity } from '../../engine/probes/measurement';
import { useChartTheme } from '../../ui/chart-theme';
import { recordedStepOf } from '../run/recorded-step';
import { useCurrent, useRedraws, useRun, useView } from '../run/run-context';
import './band-notes.css';
import { placeNotes } from './place-notes';
import { valueAxis } from './value-axis';

interface Props {
  /** Counts from 0. */
  readonly layer: number;
  readonly quantity: Quantity;
  readonly showTimeAxis: boolean;
}

/** What a picture must not ask for: the browser would lay the page out anew for each. */
interface Measured {
  readonly size: Size;
  /** Of the texts. */
  readonly lengths: readonly number[];
}

function measure(svg: SVGSVGElement): Measured {
  const { clientWidth: width, clientHeight: height } = svg;
  const lengths = [...svg.querySelectorAll('text')].map((text) => text.getComputedTextLength());
  return { size: { width, height }, lengths };
}

/** What the lines and areas of the first band of A are, with a line from each name to its thing. */
export function BandNotes({ layer, quantity, showTimeAxis }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const subscribe = useRedraws();
  const theme = useChartTheme();
  const { axis } = useView('axis');
  const { activation } = useCurrent();
  const picture = useRef<SVGSVGElement>(null);
  const draw = useRef(() => {});
  const measured = useRef<Measured>({ size: { width: 0, height: 0 }, lengths: [] });

  useLayoutEffect(() => {
    draw.current = () => {
      const svg = picture.current;
      if (svg === null) return;
      const { size, lengths } = measured.current;
      const { domain, zones } = valueAxis(quantity, activation, axis);
      const { lastStep } = run.session.history;
      const layout = layOutRibbon({ domain, lastStep, showTimeAxis }, size, theme);
      const recorded = recordedStepOf(run, 0);
      const at = (name: 'p15' | 'p50' | 'p85') =>
        layout.y(
          Math.min(domain[1], Math.max(domain[0], recorded.statistic(name, quantity, layer))),
        );
      const placed = placeNotes(
        layout,
        { p15: at('p15'), p50: at('p50'), p85: at('p85'), flat: zones.length > 0 },
        lengths,
        theme.fontSize,
      );
      svg.toggleAttribute('data-empty', placed === null);
      if (placed === null) return;
      svg.querySelector('path')?.setAttribute('d', placed.lines);
      svg.querySelectorAll('text').forEach((text, i) => {
        const x = placed.texts[i] ?? null;
        text.toggleAttribute('data-empty', x === null);
        text.setAttribute('x', String(x ?? 0));
        text.setAttribute('y', String(placed.y));
      });
    };
    if (picture.current !== null) measured.current = measure(picture.current);
    draw.current();
  });

  useEffect(() => {
    const svg = picture.current;
    if (svg === null) return undefined;
    const resized = new ResizeObserver(() => {
      measured.current = measure(svg);
      draw.current();
    });
    resized.observe(svg);
    const stop = subscribe(() => draw.current());
    return () => {
      stop();
      resized.disconnect();
    };
  }, [subscribe]);

  return (
    <div className="band-notes">
      <svg ref={picture} aria-hidden="true">
        <path />
        <text>{t('ribbon.noteFlat')}</text>
        <text>{t('ribbon.noteMiddle')}</text>
        <text>{t('ribbon.noteMedian')}</text>
        <text>{t('ribbon.noteNow')}</text>
      </svg>
      <button
        type="button"
        className="band-notes-close"
        aria-label={t('ribbon.notesClose')}
        title={t('ribbon.notesClose')}
        onClick={() => run.setView({ notes: false })}
      >
        ×
      </button>
    </div>
  );
}
