import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '../../ui/parts/fetched';
import type { Pointed } from './pointed';
import './pointing.css';

const Pointing = fetched(
  'instrument/pointing/Pointing',
  async () => (await import('./Pointing')).Pointing,
);

interface Props {
  /** What is read here. */
  readonly title: string;
  readonly pointed: Pointed;
  /** Whether the tab key stops here: of the pictures of a group one does. */
  readonly tabStop?: boolean;
  readonly onFocus?: () => void;
}

/**
 * Lies over a picture in time: a pointer, a finger or the arrow keys read its values at a step, and a
 * click looks back at it. What reads is fetched when it is first wanted.
 */
export function PointingArea({ title, pointed, tabStop = true, onFocus }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  // Where the pointer came in, for what is fetched after it.
  const entered = useRef<number | null>(null);
  return (
    <div
      ref={area}
      className="pointing"
      role="slider"
      tabIndex={tabStop ? 0 : -1}
      aria-label={t('chart.point', { title })}
      aria-valuemin={0}
      aria-valuenow={0}
      onPointerEnter={({ clientX }) => {
        entered.current = clientX;
        setWanted(true);
      }}
      onPointerLeave={() => {
        entered.current = null;
      }}
      onKeyDown={goToNeighbor}
      onFocus={() => {
        setWanted(true);
        onFocus?.();
      }}
    >
      {wanted && <Pointing area={area} entered={entered} pointed={pointed} />}
    </div>
  );
}

/** Up and down: to the picture before or after this one in its group. */
function goToNeighbor({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowUp: -1, ArrowDown: 1 }[key];
  const group = currentTarget.closest('[role="group"]');
  if (way === undefined || group === null) return;
  const pictures = [...group.querySelectorAll<HTMLElement>('.pointing')];
  pictures[pictures.indexOf(currentTarget) + way]?.focus();
}
