import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../engine/data/own/problem';
import { Dialog } from '../../ui/Dialog';
import { useRun, usePage } from '../run/run-context';
import { FileButton } from '../../ui/FileButton';
import { FileList } from './FileList';
import './files.css';
import { Problems } from './Problems';
import type { ReadFile } from './read-file';
import { SetSummary } from './SetSummary';
import { TableOptions } from './TableOptions';
import { trainOnFiles } from './train-on-files';
import { added, labelProblem, likelyLabel, setOf, selectionOf } from './file-selection';
import { useReading } from './use-reading';

const NONE: readonly string[] = [];

interface Props {
  /** The run has begun: it wants to be seen. */
  readonly onTrain: () => void;
  readonly onClose: () => void;
}

/** Reads a person's own files, says what they hold, and trains on them. */
export function FilesDialog({ onTrain, onClose }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const experiment = usePage((state) => state.experiment);
  const [{ selection, label }, setChosen] = useState(() => ({
    selection: selectionOf(experiment, run.session.own),
    label: experiment.label,
  }));
  const [standardize, setStandardize] = useState(experiment.standardize);

  const take = useCallback((files: readonly ReadFile[]) => {
    if (files.length === 0) return;
    setChosen((now) => {
      const next = added(now.selection, files);
      const set = setOf(next);
      const known = set !== null && !isProblem(set);
      return { selection: next, label: known ? likelyLabel(set) : now.label };
    });
  }, []);
  const { reading, refused, read } = useReading(true, take);

  const found = setOf(selection);
  const set = found === null || isProblem(found) ? null : found;
  const together = set === null ? null : labelProblem(set, label);
  const problem = found !== null && isProblem(found) ? found : together;
  // Halves of a pair are no mistake: the others may follow.
  const incomplete = problem?.reason === 'unpaired' && selection.length < 4;

  return (
    <Dialog title={t('files.title')} onClose={onClose}>
      <p className="files-lead">{t('files.lead')}</p>
      <FileButton label={t('files.choose')} multiple onFiles={read} />
      <FileList files={selection}>
        {(file) => (
          <button
            type="button"
            className="link"
            aria-label={t('files.removeFile', { name: file.name })}
            onClick={() =>
              setChosen({ label, selection: selection.filter((other) => other !== file) })
            }
          >
            {t('files.remove')}
          </button>
        )}
      </FileList>
      <div role="status">
        {reading.length > 0 && <p>{t('files.reading', { names: reading.join(', ') })}</p>}
        {incomplete && <p>{t('files.incomplete')}</p>}
        {set !== null && <SetSummary source={set.source} label={label} />}
      </div>
      {set?.source.kind === 'table' && (
        <TableOptions
          table={set.source}
          label={label}
          standardize={standardize}
          onLabel={(column) => setChosen({ selection, label: column })}
          onStandardize={setStandardize}
        />
      )}
      <Problems refused={refused} together={incomplete ? null : problem} others={NONE} />
      <button
        type="button"
        className="primary"
        disabled={set === null || problem !== null || reading.length > 0}
        onClick={() => {
          if (set === null) return;
          onClose();
          trainOnFiles(run, set.files, label, standardize);
          onTrain();
        }}
      >
        {t('files.train')}
      </button>
    </Dialog>
  );
}
