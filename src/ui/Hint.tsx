import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from './Panel';
import './hint.css';
import { placePopover } from './place-popover';

interface Props {
  /** What the hint is about. */
  readonly label: string;
  readonly text: ReactNode;
  /** For aria-describedby of the control. */
  readonly id: string;
  /** A change of the control begins a new run: its mark says so. */
  readonly anew?: boolean | undefined;
}

/** The mark of what begins a new run. */
export const ANEW = '↻';

/**
 * A "?" that says what the control around it (`.hinted`) does: pressed by mouse or touch, with the
 * key "?" while the control has the focus, and by ear as the control's description. As a button of
 * its own it would double the stops of the Tab key.
 */
export function Hint({ label, text, id, anew = false }: Props) {
  const { t } = useTranslation();
  const bubble = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const [from, element] = [mark.current, bubble.current];
    const control = from?.closest<HTMLElement>('.hinted');
    if (!from || !element || !control) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let wasOpen = false;
    // A press outside of it closes it, before the click comes.
    const onDown = () => {
      wasOpen = element.matches(':popover-open');
    };
    const onClick = (event: Event) => {
      event.preventDefault();
      if (wasOpen) return;
      element.showPopover();
      placePopover(element, from);
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      // Where one types it is a character.
      const types = target instanceof HTMLInputElement && target.type === 'text';
      if (event.key !== '?' || types) return;
      event.preventDefault();
      element.togglePopover();
      if (element.matches(':popover-open')) placePopover(element, from);
    };
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && control.contains(relatedTarget)))
        element.hidePopover();
    };
    from.addEventListener('pointerdown', onDown, { signal });
    from.addEventListener('click', onClick, { signal });
    control.addEventListener('keydown', onKey, { signal });
    control.addEventListener('focusout', onLeave, { signal });
    return () => listening.abort();
  }, []);
  return (
    <>
      <span
        ref={mark}
        className="hint-mark"
        aria-hidden="true"
        title={anew ? t('ui.anew') : undefined}
      >
        {anew ? ANEW : '?'}
      </span>
      <div ref={bubble} id={id} popover="auto" role="note" className="hint">
        <Panel name={t('ui.hint', { label })}>{text}</Panel>
      </div>
    </>
  );
}
