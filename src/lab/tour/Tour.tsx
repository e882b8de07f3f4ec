import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './tour.css';

/** What each step is about, and where that is on the page. */
const STEPS = [
  { name: 'networks', place: '.arm-heading' },
  { name: 'band', place: '.ribbon' },
  { name: 'settings', place: '.lab-controls .arm-controls, .lab-controls' },
  { name: 'reading', place: '.advice, .timeline' },
] as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Width of the card and its distance from what it is about, in pixels. */
const WIDTH = 320;
const GAP = 12;

/** Four steps through the Lab, beside what each is about. Nothing is blocked meanwhile. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const card = useRef<HTMLElement>(null);
  const step = STEPS[at] ?? STEPS[0];
  const box = useBox(step.place);
  const last = at === STEPS.length - 1;

  useEffect(() => card.current?.focus(), [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEnd();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onEnd]);

  return (
    <>
      {box !== null && <div className="tour-place" style={{ ...box }} />}
      <section
        ref={card}
        className="tour"
        role="dialog"
        aria-label={t('tour.title')}
        aria-describedby="tour-text"
        tabIndex={-1}
        style={placeOf(box)}
      >
        <p className="tour-count">
          {t('tour.count', { step: String(at + 1), steps: String(STEPS.length) })}
        </p>
        <div id="tour-text">
          <h2>{t(`tour.${step.name}.title`)}</h2>
          <p>{t(`tour.${step.name}.text`)}</p>
        </div>
        <div className="tour-buttons">
          {!last && (
            <button type="button" className="plain" onClick={onEnd}>
              {t('tour.skip')}
            </button>
          )}
          <span className="tour-gap" />
          {at > 0 && (
            <button type="button" onClick={() => setAt(at - 1)}>
              {t('tour.back')}
            </button>
          )}
          <button
            type="button"
            className="primary"
            onClick={() => (last ? onEnd() : setAt(at + 1))}
          >
            {last ? t('tour.end') : t('tour.next')}
          </button>
        </div>
      </section>
    </>
  );
}

/** Where the first part of the page is that fits, in the window; null where there is none. */
function useBox(place: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = document.querySelector(place);
    element?.scrollIntoView({ block: 'nearest' });
    const measure = () => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      setBox(width > 0 ? { left, top, width, height } : null);
    };
    measure();
    addEventListener('resize', measure);
    addEventListener('scroll', measure, true);
    return () => {
      removeEventListener('resize', measure);
      removeEventListener('scroll', measure, true);
    };
  }, [place]);
  return box;
}

/** Below what it is about, or above it, or at the foot of the window; never beyond its edges. */
function placeOf(box: Box | null): { left: number; top?: number; bottom?: number } {
  const left = Math.max(GAP, Math.min(box?.left ?? GAP, innerWidth - WIDTH - GAP));
  if (box === null) return { left, bottom: GAP };
  const below = innerHeight - box.top - box.height;
  if (below > innerHeight / 3) return { left, top: box.top + box.height + GAP };
  if (box.top > innerHeight / 3) return { left, bottom: innerHeight - box.top + GAP };
  return { left, bottom: GAP };
}
