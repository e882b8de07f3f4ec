import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from './Hint';
import './slider.css';
import type { SliderScale } from './slider-scale';
import { hasGroups } from './typed-number';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  /** The value with its unit, as people read it. */
  readonly format: (value: number) => string;
  readonly hint: ReactNode;
  /** A change begins a new run. */
  readonly anew?: boolean;
  /** Called when a value is settled: on release, or a moment after the last key. */
  readonly onCommit: (value: number) => void;
  /** Called on the way, where following costs nothing. */
  readonly onDrag?: (value: number) => void;
}

/**
 * A slider whose value can also be typed: by pressing it, or with Enter or a digit on the slider,
 * which is the control's one stop of the Tab key. A drag counts as one change.
 */
export function Slider({ label, value, scale, format, hint, anew, onCommit, onDrag }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;
  const commit = (next: number) => {
    setDraft(null);
    if (next !== value) onCommit(next);
  };
  const slide = useSettled(commit);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') event.preventDefault();
    // A digit lands in the field that has the focus by then.
    if (event.key === 'Enter' || /^[\d.,-]$/.test(event.key)) field.current?.focus();
  };
  return (
    <div className="slider hinted">
      <label className="slider-label" htmlFor={id}>
        {label}
      </label>
      <Hint label={label} text={hint} id={`${id}h`} anew={anew} />
      <TypedValue
        field={field}
        label={label}
        value={shown}
        scale={scale}
        format={format}
        onCommit={(typed) => {
          slide.cancel();
          commit(typed);
        }}
      />
      <input
        id={id}
        type="range"
        min={0}
        max={scale.positions}
        step={1}
        value={scale.position(shown)}
        aria-valuetext={format(shown)}
        aria-describedby={`${id}h ${id}t`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const next = scale.value(Number(event.target.value));
          setDraft(next);
          onDrag?.(next);
          slide.settle(next);
        }}
        onPointerDown={slide.hold}
        onPointerUp={slide.release}
        onPointerCancel={slide.release}
        onBlur={slide.release}
      />
      <span id={`${id}t`} hidden>
        {t('ui.typing')}
      </span>
    </div>
  );
}

/** Milliseconds after the last key until a value counts as settled. */
const SETTLED_AFTER = 250;

/** Waits for the end of a drag, or of a run of key presses. */
function useSettled(commit: (value: number) => void) {
  const pending = useRef<number | null>(null);
  const held = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const flush = () => {
    clearTimeout(timer.current);
    const value = pending.current;
    pending.current = null;
    if (value !== null) latest.current(value);
  };
  return {
    settle: (value: number) => {
      pending.current = value;
      clearTimeout(timer.current);
      if (!held.current) timer.current = setTimeout(flush, SETTLED_AFTER);
    },
    hold: () => {
      held.current = true;
    },
    release: () => {
      held.current = false;
      flush();
    },
    cancel: () => {
      pending.current = null;
      clearTimeout(timer.current);
    },
  };
}

interface TypedProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  readonly format: (value: number) => string;
  readonly onCommit: (value: number) => void;
}

function TypedValue({ field, label, value, scale, format, onCommit }: TypedProps) {
  const { t } = useTranslation();
  const id = useId();
  const [focused, setFocused] = useState(false);
  /** What has been typed and not yet settled. */
  const [text, setText] = useState<string | null>(null);
  const typed = text === null ? null : scale.parse(text);
  const wrong = text !== null && typed === null;
  const reason = text !== null && hasGroups(text) ? 'ui.grouped' : 'ui.range';
  // Right after the bare number has taken the place of the number with its unit.
  useLayoutEffect(() => {
    if (focused) field.current?.select();
  }, [field, focused]);
  const finish = () => {
    if (typed !== null && typed !== value) onCommit(typed);
    setText(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== null) {
      setText(null);
      // What is typed is given up, not the dialog around it.
      event.preventDefault();
    }
    if (event.key === 'Enter' && !wrong) finish();
  };
  return (
    <>
      <input
        ref={field}
        className="slider-value"
        type="text"
        tabIndex={-1}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('ui.typed', { label })}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={text ?? (focused ? scale.write(value) : format(value))}
        onFocus={() => setFocused(true)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          finish();
          setFocused(false);
        }}
      />
      {wrong && (
        <span id={id} role="alert" className="slider-wrong">
          {t(reason, { min: scale.min, max: scale.max })}
        </span>
      )}
    </>
  );
}
