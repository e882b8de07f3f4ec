import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../engine/data/own/problem';
import type { Table } from '../../engine/data/own/table';
import { likelyGaps } from '../../engine/data/own/table-set';
import { shownName } from '../../experiment/shown-name';
import { Dialog } from '../../ui/Dialog';
import { useRun, usePage } from '../run/run-context';
import { FileButton } from '../../ui/FileButton';
import { FileList } from './FileList';
import './files.css';
import { Problems } from './Problems';
import type { ReadFile } from './read-file';
import { PictureOptions } from './PictureOptions';
import { SetSummary } from './SetSummary';
import { TableNotes } from './TableNotes';
import { TableOptions } from './TableOptions';
import { type TableChoice, trainOnFiles } from './train-on-files';
import { added, setOf, selectionOf } from './file-selection';
import { likelyLabel } from './likely-label';
import { useReading } from './use-reading';
import { useUsedRows } from './use-used-rows';

/** How a table is most likely meant; what a person decides stays. */
function likelyChoice(table: Table, { standardize }: TableChoice): TableChoice {
  const choice = { label: likelyLabel(table), standardize, reading: 'plain' } as const;
  return { ...choice, gaps: likelyGaps(table, { ...choice, version: '2', gaps: 'drop' }) };
}

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
  const [{ selection, choice }, setChosen] = useState(() => {
    const { label, standardize, reading, gaps } = experiment;
    return {
      selection: selectionOf(experiment, run.session.own),
      choice: { label, standardize, reading, gaps },
    };
  });
  const [turn, setTurn] = useState(experiment.turn);

  const take = useCallback((files: readonly ReadFile[]) => {
    if (files.length === 0) return;
    setChosen((now) => {
      const next = added(now.selection, files);
      const set = setOf(next);
      const table = set !== null && !isProblem(set) && set.source.kind === 'table';
      return {
        selection: next,
        choice: table ? likelyChoice(set.source, now.choice) : now.choice,
      };
    });
  }, []);
  const { reading, refused, read } = useReading(true, take);

  const found = useMemo(() => setOf(selection), [selection]);
  const set = found === null || isProblem(found) ? null : found;
  const table = set?.source.kind === 'table' ? set.source : null;
  const rows = useUsedRows(table, choice);
  const used = rows === null || isProblem(rows) ? null : rows;
  const problem = [found, rows].find((one) => one !== null && isProblem(one)) ?? null;
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
            aria-label={t('files.removeFile', { name: shownName(file.name) })}
            onClick={() =>
              setChosen({ choice, selection: selection.filter((other) => other !== file) })
            }
          >
            {t('files.remove')}
          </button>
        )}
      </FileList>
      <div role="status">
        {reading.length > 0 && (
          <p>{t('files.reading', { names: reading.map(shownName).join(', ') })}</p>
        )}
        {incomplete && <p>{t('files.incomplete')}</p>}
        {set !== null && <SetSummary source={set.source} used={used} />}
        {table !== null && <TableNotes table={table} label={choice.label} used={used} />}
      </div>
      {table !== null && (
        <TableOptions
          table={table}
          choice={choice}
          onChange={(next) => setChosen({ selection, choice: next })}
        />
      )}
      {set?.source.kind === 'pictures' && (
        <PictureOptions source={set.source} turn={turn} onTurn={setTurn} />
      )}
      <Problems refused={refused} together={incomplete ? null : problem} others={NONE} />
      <button
        type="button"
        className="primary"
        disabled={set === null || problem !== null || reading.length > 0}
        onClick={() => {
          if (set === null) return;
          onClose();
          trainOnFiles(run, set.files, { ...choice, turn });
          onTrain();
        }}
      >
        {t('files.train')}
      </button>
    </Dialog>
  );
}
