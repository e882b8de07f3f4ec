import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Arrival } from './parts/Arrival';
import { MissingPart } from './parts/MissingPart';
import { saving } from './saving';

/** Ways to save a chart: as two kinds of image, and its numbers. */
export const SAVE_FORMATS = ['PNG', 'SVG', 'CSV'] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

interface Props {
  /** What is saved. */
  readonly title: string;
  readonly onSave: (format: SaveFormat) => Promise<void>;
}

/** Saves a chart as a picture, or its numbers. */
export function SaveButtons({ title, onSave }: Props) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  // Said where saving was wanted, not beside every chart.
  const [wanted, setWanted] = useState(false);
  const { kind } = useSyncExternalStore(saving.subscribe, saving.state);
  const save = async (format: SaveFormat) => {
    setWanted(true);
    setFailure(null);
    try {
      await onSave(format);
    } catch (error) {
      if (saving.state().kind === 'here') setFailure(String(error));
    }
  };
  return (
    <div className="save-buttons" role="group" aria-label={t('ui.save', { title })}>
      <span aria-hidden="true">{t('ui.saveShort')}</span>
      {SAVE_FORMATS.map((format) => (
        <button key={format} type="button" className="link" onClick={() => void save(format)}>
          {format}
        </button>
      ))}
      <Arrival missing={wanted && kind === 'missing'} />
      {wanted && kind === 'missing' && <MissingPart part={saving} name={t('ui.save', { title })} />}
      {failure !== null && <span role="alert">{t('ui.saveFailed', { message: failure })}</span>}
    </div>
  );
}
