import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ChartTheme, Size } from '../charts/theme';
import { useChartTheme } from './chart-theme';
import './chart.css';
import { type Figure, figures } from './figures';
import type { Following } from './following';
import type { SaveFormat } from './SaveButtons';
import { fetched } from './parts/fetched';
import { isPrinting } from './printing';
import { saving } from './saving';
import { sayStep } from './say-step';
import { type TableData, TableButton } from './TableButton';

const SaveButtons = fetched(
  'ui/SaveButtons',
  async () => (await import('./SaveButtons')).SaveButtons,
);

interface Props {
  readonly title: string;
  /** For the button that shows the table, where the title is long. */
  readonly name?: string;
  /** The title is read out, and stands in the picture or beside it in another way. */
  readonly titleHidden?: boolean;
  readonly paint: (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => void;
  /** One sentence that says what the picture shows now. */
  readonly summary: () => string;
  readonly table: () => TableData;
  readonly following: Following;
  /** The numbers that are saved, where they are more than the table shows. */
  readonly csv?: () => TableData;
  /** Saving stands under the chart as well as beside its table. */
  readonly saves?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

/**
 * The one bridge between React and charts: owns the canvas, its size, resolution and theme, and
 * repaints when it is told without a React commit.
 */
export function Chart({
  title,
  name = title,
  titleHidden = false,
  paint,
  summary,
  table,
  following,
  csv = table,
  saves = false,
  className = '',
  style,
  children,
}: Props) {
  const id = useId();
  const theme = useChartTheme();
  const [fault, setFault] = useState<unknown>(null);
  if (fault !== null) throw fault;
  const canvas = useRef<HTMLCanvasElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const latest = useRef({ title, className, paint, summary, theme, csv });
  const repaint = useRef({ draw: () => {}, speak: () => {} });

  useLayoutEffect(() => {
    latest.current = { title, className, paint, summary, theme, csv };
    repaint.current.draw();
  }, [title, className, paint, summary, theme, csv]);

  // After the pictures of all charts: a text that changes makes the next font be looked up anew.
  useEffect(() => {
    repaint.current.speak();
  }, [title, summary]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    // A fault in painting belongs to the panel's boundary, which only sees what is thrown in render.
    const guard = (act: () => void) => {
      try {
        act();
      } catch (error) {
        setFault(error);
      }
    };
    let sizeOnScreen: Size = { width: 0, height: 0 };
    // Null until it is known: what is below the window costs nothing on opening.
    let visible: boolean | null = null;
    const draw = () => {
      const printing = isPrinting();
      // Nothing tells of a size on paper.
      const size = printing
        ? { width: element.clientWidth, height: element.clientHeight }
        : sizeOnScreen;
      if (size.width < 1 || size.height < 1) return;
      visible ??= isInWindow(element);
      if (!visible && !printing) return;
      const { paint: current, theme: now } = latest.current;
      fit(element, size, now.pixelRatio);
      context.setTransform(now.pixelRatio, 0, 0, now.pixelRatio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      guard(() => current(context, size, now));
    };
    const write = () => {
      const spoken = sentence.current;
      if (spoken === null) return;
      const text = latest.current.summary();
      if (spoken.textContent !== text) spoken.textContent = text;
      sayStep(spoken, following.step());
    };
    const speak = () => guard(write);
    repaint.current = { draw, speak };
    const resized = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      sizeOnScreen = { width: entry.contentRect.width, height: entry.contentRect.height };
      draw();
    });
    const seen = new IntersectionObserver(([entry]) => {
      visible = entry?.isIntersecting ?? true;
      draw();
    });
    resized.observe(element);
    seen.observe(element);
    const stops = [following.pictures(draw), following.words(speak)];
    draw();
    speak();
    const figure: Figure = { canvas: element, now: () => latest.current };
    figures.add(figure);
    return () => {
      figures.delete(figure);
      for (const stop of stops) stop();
      resized.disconnect();
      seen.disconnect();
    };
  }, [following]);

  const save = async (format: SaveFormat) => {
    const { saveChart } = await saving.fetch();
    const { clientWidth: width = 0, clientHeight: height = 0 } = canvas.current ?? {};
    await saveChart(format, { title: name, size: { width, height }, theme, paint, table: csv });
  };

  return (
    <figure className={`chart ${className}`} style={style} translate="no">
      <figcaption className={titleHidden ? 'chart-title visually-hidden' : 'chart-title'} id={id}>
        {title}
      </figcaption>
      <div className="chart-plot">
        <canvas ref={canvas} role="img" aria-labelledby={id} aria-describedby={`${id}s`} />
        {children}
      </div>
      <p className="visually-hidden" id={`${id}s`} ref={sentence} />
      <TableButton title={name} table={table} following={following} onSave={save} />
      {saves && <SaveButtons title={name} onSave={save} />}
    </figure>
  );
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The canvas keeps its pixels unless its size changes: setting it clears it and costs. */
function fit(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
}
