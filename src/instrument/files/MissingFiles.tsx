import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { shownName } from '../../experiment/shown-name';
import { useRun, usePage, useSession } from '../run/run-context';
import { FileButton } from '../../ui/FileButton';
import { FileList, shortDigest } from './FileList';
import './files.css';
import { Problems } from './Problems';
import type { ReadFile } from './read-file';
import { giveFiles } from './train-on-files';
import { useReading } from './use-reading';

/** In place of a run whose files are not here: asks for them, and starts it when they are. */
export function MissingFiles() {
  const { t } = useTranslation();
  const id = useId();
  const run = useRun();
  const { own } = run.session;
  const experiment = usePage((state) => state.experiment);
  const asked = experiment.files;
  const [strangers, setStrangers] = useState<readonly ReadFile[]>([]);
  const open = useStore(run.pendingFiles, (state) => state.open);

  const take = useCallback(
    (files: readonly ReadFile[]) => {
      const known = (file: ReadFile) => asked.some(({ sha256 }) => sha256 === file.sha256);
      giveFiles(run, files.filter(known));
      setStrangers(files.filter((file) => !known(file)));
    },
    [asked, run],
  );
  const { reading, refused, read } = useReading(!open, take);

  const others = strangers.map((file) => {
    const digest = shortDigest(file.sha256);
    const name = shownName(file.name);
    const namesake = asked.find((one) => one.name === file.name);
    return namesake === undefined
      ? t('files.stranger', { name, digest })
      : t('files.another', { name, digest, asked: shortDigest(namesake.sha256) });
  });
  // What was being made may turn out to be of no use.
  useSession((state) => state.run);
  const together = own.problemOf(experiment);
  const making = own.isMaking(experiment);
  return (
    <section className="files-missing" aria-labelledby={id}>
      <h2 id={id}>{t('files.missingTitle')}</h2>
      <p>
        {making
          ? t('files.making')
          : asked.length === 0
            ? t('files.missingNone')
            : t('files.missingLead')}
      </p>
      <FileList files={asked}>
        {({ sha256 }) => (
          <em>{own.contentOf(sha256) === null ? t('files.notHere') : t('files.here')}</em>
        )}
      </FileList>
      <p className="files-buttons">
        {asked.length > 0 && <FileButton label={t('files.choose')} multiple onFiles={read} />}
        <button type="button" onClick={() => run.pendingFiles.setState({ open: true })}>
          {t('files.others')}
        </button>
      </p>
      <p role="status">
        {reading.length > 0 && t('files.reading', { names: reading.map(shownName).join(', ') })}
      </p>
      <Problems refused={refused} together={together} others={others} />
    </section>
  );
}
