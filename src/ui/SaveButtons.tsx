import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PICTURE_FORMATS, type PictureFormat } from './picture-formats';

interface Props {
  /** What is saved. */
  readonly title: string;
  readonly onSave: (format: PictureFormat) => Promise<void>;
}

/** Saves a chart as a picture, or its numbers. */
export function SaveButtons({ title, onSave }: Props) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: PictureFormat) => {
    try {
      await onSave(format);
      setFailure(null);
    } catch (error) {
      setFailure(String(error));
    }
  };
  return (
    <div className="save-buttons" role="group" aria-label={t('ui.save', { title })}>
      <span aria-hidden="true">{t('ui.saveShort')}</span>
      {PICTURE_FORMATS.map((format) => (
        <button key={format} type="button" className="link" onClick={() => void save(format)}>
          {format}
        </button>
      ))}
      {failure !== null && <span role="alert">{t('ui.saveFailed', { message: failure })}</span>}
    </div>
  );
}
