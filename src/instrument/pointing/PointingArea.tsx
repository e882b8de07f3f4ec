import { useRef, useState } from 'react';
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
}

/**
 * Lies over a picture in time: a pointer, a finger or the arrow keys read its values at a step, and a
 * click looks back at it. What reads is fetched when it is first wanted.
 */
export function PointingArea({ title, pointed }: Props) {
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
      tabIndex={0}
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
      onFocus={() => setWanted(true)}
    >
      {wanted && <Pointing area={area} entered={entered} pointed={pointed} />}
    </div>
  );
}
