import type { TFunction } from 'i18next';
import { formatCount } from '../../charts/format';
import type { Problem } from '../../engine/data/own/problem';
import { shownName } from '../../experiment/shown-name';

/** A sentence about what is wrong with a file, or with files together. */
export function problemText(t: TFunction, { reason, values }: Problem): string {
  const written = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'number' ? formatCount(value) : shownName(value)] as const;
  });
  const key: `files.problem.${Problem['reason']}` = `files.problem.${reason}`;
  return (t as (key: string, values: object) => string)(key, Object.fromEntries(written));
}
