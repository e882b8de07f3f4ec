import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { isProblem } from '../../engine/data/own/problem';
import { usedRows } from '../../engine/data/own/table-set';
import { shownName, visibleName } from '../../experiment/shown-name';
import { useRun, usePage } from '../run/run-context';
import { makePoints } from '../../engine/data/make-points';
import { useDataSet } from '../plane/use-data-set';
import './files.css';
import { leftOut } from './left-out';

/** Classes and names of features that are listed; of more the number is told. */
const LISTED = 12;

/** What the run's table holds: its features by name, and how often each class is in which set. */
export function TableSummary() {
  const { t } = useTranslation();
  const id = useId();
  const { own } = useRun().session;
  const files = usePage((state) => state.experiment.files);
  const { store } = useRun();
  const data = useDataSet(makePoints, Infinity, Infinity);
  const counts = useMemo(
    () => (data === null ? null : { train: countsOf(data.train.y), test: countsOf(data.test.y) }),
    [data],
  );
  const table = own.contentOf(files[0]?.sha256 ?? '');
  const used = useMemo(() => {
    if (data === null || table?.kind !== 'table') return null;
    const found = usedRows(table, store.getState().experiment);
    return isProblem(found) ? null : found;
  }, [data, table, store]);
  if (counts === null || used === null) return null;
  const { classes } = used;
  const features = used.features.map(({ name }) => name);
  const more = (count: number) =>
    count > LISTED ? t('files.more', { count: count - LISTED }) : '';
  return (
    <section className="table-summary" aria-labelledby={id}>
      <h3 id={id}>{t('files.summary')}</h3>
      <p>
        <span>
          {t('files.features', {
            count: features.length,
            names: features.slice(0, LISTED).map(shownName).join(', '),
          })}
        </span>{' '}
        <span>{more(features.length)}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('files.class', { column: shownName(used.label.name) })}</th>
            <th scope="col">{t('files.inTraining')}</th>
            <th scope="col">{t('files.inTest')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.slice(0, LISTED).map((name, index) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{visibleName(name)}</bdi>
              </th>
              <td>{formatCount(counts.train[index] ?? 0)}</td>
              <td>{formatCount(counts.test[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {classes.length > LISTED && <p>{more(classes.length)}</p>}
      {leftOut(t, used).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

function countsOf(labels: Uint8Array): readonly number[] {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
