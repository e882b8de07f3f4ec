import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { fetched } from '../../ui/parts/fetched';

const MissingFiles = fetched(
  'instrument/files/MissingFiles',
  async () => (await import('./MissingFiles')).MissingFiles,
);

/** In the place of a run whose own files are not here. */
export function WaitForFiles() {
  const { t } = useTranslation();
  return (
    <Panel name={t('files.missingTitle')}>
      <MissingFiles />
    </Panel>
  );
}
