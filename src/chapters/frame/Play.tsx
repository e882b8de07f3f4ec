import { type ReactNode, use, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { useChapter } from './chapter-context';
import { PlayContext } from './play-context';
import './play.css';
import { SectionContext, StateContext, WithinSection } from './section-context';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Something to play with, wider than the text, with an address of its own that says how it stands. */
export function Play({ id, title, children }: Props) {
  const { t } = useTranslation();
  const { slug } = useChapter();
  const section = use(SectionContext);
  const said = use(StateContext);
  const Heading = use(WithinSection) ? 'h3' : 'h2';
  const writers = useRef(new Set<() => string>());
  const [state, setState] = useState('');
  const told = section === id ? said : '';
  /** What the address said when the reader began to move the play; null: it was not moved. */
  const [movedFrom, setMovedFrom] = useState<string | null>(null);
  const own = told === '' || movedFrom === told;
  const place = useMemo(
    () => ({
      id,
      state: told,
      tell: (write: () => string) => {
        writers.current.add(write);
        return () => {
          writers.current.delete(write);
        };
      },
      own,
      act: () => setMovedFrom(told),
    }),
    [id, told, own],
  );
  // When somebody is about to take the link along.
  const write = () =>
    setState(
      [...writers.current]
        .map((one) => one())
        .filter((part) => part !== '')
        .join('&'),
    );
  const link = `chapter=${slug}&section=${id}`;
  return (
    <figure id={id} className="play" data-testid="play" aria-labelledby={`${id}-title`}>
      <figcaption className="play-head">
        <Heading id={`${id}-title`} tabIndex={-1}>
          {title}
        </Heading>{' '}
        <PageLink
          className="section-link"
          to={state === '' ? link : `${link}&state=${encodeURIComponent(state)}`}
          aria-label={t('chapter.linkTo', { title })}
          onPointerEnter={write}
          onPointerDown={write}
          onFocus={write}
        >
          §
        </PageLink>
      </figcaption>
      <Panel name={title}>
        <PlayContext key={told} value={place}>
          {children}
        </PlayContext>
      </Panel>
    </figure>
  );
}
