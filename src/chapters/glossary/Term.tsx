import { type ReactNode, useId, useRef, useState } from 'react';
import { fetched } from '../../ui/parts/fetched';
import { Panel } from '../../ui/Panel';
import { placePopover } from '../../ui/place-popover';
import './term.css';
import type { TermName } from './terms';

const TermNote = fetched(
  'chapters/glossary/TermNote',
  async () => (await import('./TermNote')).TermNote,
);

interface Props {
  readonly name: TermName;
  readonly children: ReactNode;
}

/** A term at its first use in a chapter: pressed, it says what the glossary says of it. */
export function Term({ name, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    if (note.current && button.current) placePopover(note.current, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="link term"
        data-term={name}
        popoverTarget={id}
        aria-expanded={open}
      >
        {children}
      </button>
      <span
        ref={note}
        id={id}
        popover="auto"
        role="note"
        className="term-note"
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') place();
        }}
      >
        {open && (
          <Panel name={name}>
            <TermNote name={name} />
          </Panel>
        )}
      </span>
    </>
  );
}
