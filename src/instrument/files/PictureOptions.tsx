import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { Labelled, PictureSource } from '../../engine/data/own/source';
import { Choice } from '../../ui/Choice';
import { FirstPictures } from './FirstPictures';

interface Props {
  readonly source: PictureSource;
  readonly turn: boolean;
  readonly onTurn: (turn: boolean) => void;
}

/** Labels that are listed; of more the number is told. */
const LISTED = 64;

/** Which classes pictures have, and which way up they are. */
export function PictureOptions({ source, turn, onTurn }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { train, test, labels } = source;
  const counts = useMemo(() => {
    return countsOf(test === null ? [train] : [train, test]);
  }, [train, test]);
  return (
    <div className="files-pictures">
      <p id={id}>{t('files.labels')}</p>
      <ul className="files-labels" aria-labelledby={id}>
        {labels.slice(0, LISTED).map((label) => (
          <li key={label}>
            <strong>{label}</strong> <span>{formatCount(counts.get(label) ?? 0)}</span>
          </li>
        ))}
        {labels.length > LISTED && <li>{t('files.more', { count: labels.length - LISTED })}</li>}
      </ul>
      {train.columns > 1 && <p>{t('files.labelsFirst', { columns: train.columns })}</p>}
      <FirstPictures pictures={train} turned={false} name={t('files.straight')} />
      <FirstPictures pictures={train} turned name={t('files.turned')} />
      <Choice
        label={t('files.turn')}
        hint={t('files.turnHint')}
        value={turn ? 'turned' : 'straight'}
        options={[
          { value: 'straight', label: t('files.straight') },
          { value: 'turned', label: t('files.turned') },
        ]}
        onChange={(value) => onTurn(value === 'turned')}
      />
    </div>
  );
}

function countsOf(sets: readonly Labelled[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { labels } of sets) {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
