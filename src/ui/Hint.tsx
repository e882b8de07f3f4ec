import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from './Panel';
import './hint.css';

interface Props {
  /** What the hint is about. */
  readonly label: string;
  readonly text: ReactNode;
  /** For aria-describedby of the control. */
  readonly id: string;
}

/** A "?" that says what a control does to what one sees: by mouse, touch, keyboard and ear. */
export function Hint({ label, text, id }: Props) {
  const { t } = useTranslation();
  const name = t('ui.hint', { label });
  const bubble = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = () => {
    const from = button.current?.getBoundingClientRect();
    const element = bubble.current;
    if (from === undefined || element === null) return;
    const { offsetWidth, offsetHeight } = element;
    const left = Math.min(from.right + 8, innerWidth - offsetWidth - 8);
    const top = Math.min(from.bottom + 6, innerHeight - offsetHeight - 8);
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${Math.max(8, top)}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="hint-button"
        aria-label={name}
        popoverTarget={id}
      >
        ?
      </button>
      <div
        ref={bubble}
        id={id}
        popover="auto"
        role="note"
        className="hint"
        onToggle={(event) => {
          if (event.newState === 'open') place();
        }}
      >
        <Panel name={name}>{text}</Panel>
      </div>
    </>
  );
}
