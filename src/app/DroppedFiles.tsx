import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useRun } from '../instrument/run/run-context';
import { Panel } from '../ui/Panel';
import { FollowContext } from '../ui/PageLink';
import { fetchedDialog } from '../ui/parts/fetched';
import { usePageState } from './page-context';

const FilesDialog = fetchedDialog(
  'instrument/files/FilesDialog',
  async () => (await import('../instrument/files/FilesDialog')).FilesDialog,
);

/** A person's own files: dropped anywhere on the page, or chosen, they are shown in their dialog. */
export function DroppedFiles() {
  const { t } = useTranslation();
  const run = useRun();
  const open = useStore(run.pendingFiles, (state) => state.open);
  const page = usePageState();
  const follow = use(FollowContext);
  if (!open) return null;
  return (
    <Panel name={t('files.title')}>
      <FilesDialog
        onTrain={() => {
          // What was refused is told where it was tried.
          if (run.store.getState().refused === null) follow(page.textOf('lab'), false);
        }}
        onClose={() => run.pendingFiles.setState({ open: false })}
      />
    </Panel>
  );
}
