import { useTranslation } from 'react-i18next';
import { withLink } from '../../exports/one-file';
import { ONE_FILE, oneFileText } from './one-file-text';
import { SavePart } from './SavePart';

/** Saves the whole page with a set-up in it, to be opened without a network. */
export function OneFile({ link }: { link: string }) {
  const { t } = useTranslation();
  const make = async () => new Blob([withLink(await oneFileText(), link)], { type: 'text/html' });
  return (
    <SavePart
      title={t('share.file')}
      lead={t('share.fileLead')}
      save={t('share.fileSave')}
      fileName={ONE_FILE}
      make={make}
    />
  );
}
