import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../ui/save-file';

interface Props {
  readonly title: string;
  /** What it is good for. */
  readonly lead: string;
  readonly save: string;
  readonly fileName: string;
  /** Rejects where it cannot be had. */
  readonly make: () => Promise<Blob>;
}

/** Something of the whole page that can be saved as a file. */
export function SavePart({ title, lead, save, fileName, make }: Props) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState<string | null>(null);
  const act = async () => {
    setFailed(null);
    try {
      saveFile(await make(), fileName);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="share-file">
      <h3>{title}</h3>
      <p>{lead}</p>
      <button type="button" onClick={act}>
        {save}
      </button>
      <p role="status">
        {failed !== null && <span>{t('share.fileFailed', { cause: failed })}</span>}
      </p>
    </section>
  );
}
