import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { armLetter } from '../arm-names';
import { useLooked, useMoment, useRun, useSession } from '../run/run-context';
import type { Finding } from './finding';
import { findings } from './rules';
import { takeSnapshot } from './snapshot';
import { useWriteValue } from './use-write-value';

/** What is found of the moment that is read. */
export function useFindings(): readonly Finding[] {
  const run = useRun();
  const moment = useMoment();
  const experiment = useLooked();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- judged once for each moment
  return useMemo(() => findings(takeSnapshot(run, experiment)), [run, moment, experiment]);
}

/** A finding in words. */
export interface WrittenFinding {
  readonly key: Finding['key'];
  readonly lead: string;
  /** What follows it, without the remedies. */
  readonly rest: readonly string[];
}

export function useWriteFinding(): (finding: Finding) => WrittenFinding {
  const { t } = useTranslation();
  const write = useWriteValue();
  const playing = useSession((state) => state.playing);
  return ({ arm, again, more, values: numbers, key: found }) => {
    // What asks to press Play waits no longer once it is pressed.
    const key = playing && found.startsWith('start') ? 'early' : found;
    const values = {
      arm: armLetter(arm),
      ...Object.fromEntries(Object.entries(numbers).map(([name, v]) => [name, write(v)])),
    };
    if (again) return { key, lead: '', rest: [t('advice.same', values)] };
    const rest = [t(`advice.${key}.rest`, values)];
    if (more !== undefined) rest.push(t(`advice.${more}`, values));
    return { key, lead: t(`advice.${key}.lead`, values), rest };
  };
}
