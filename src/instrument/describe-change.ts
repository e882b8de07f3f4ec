import type { TFunction } from 'i18next';
import { ARM_IDS, type Change, type Experiment } from '../experiment/experiment';
import { writeChange } from '../experiment/events';
import { type ExperimentField, experimentField } from '../experiment/fields';

/** What a change sets, in words; the arm's letter stands behind what is not shared. */
export function describeChange(t: TFunction, change: Change): string {
  return `${nameSetting(t, change.key)} → ${describeValue(t, change)}`;
}

export interface DescribedSetting {
  readonly name: string;
  readonly value: string;
}

/** A setting of an experiment as it is read. */
export function describeSetting(
  t: TFunction,
  { key, get }: ExperimentField,
  experiment: Experiment,
): DescribedSetting {
  // The value of the field's own setting.
  const change = { key, value: get(experiment) } as Change;
  return { name: nameSetting(t, key), value: describeValue(t, change) };
}

function nameSetting(t: TFunction, key: Change['key']): string {
  const { setting, arm = null } = experimentField(key) ?? {};
  const label = setting?.label ?? null;
  const letter = arm === null ? '' : (ARM_IDS[arm] ?? '').toUpperCase();
  return label === null ? key : t(`controls.${label}`, { arm: letter });
}

function describeValue(t: TFunction, change: Change): string {
  const kind = experimentField(change.key)?.setting.kind;
  if (kind?.type === 'optional' && change.value === null) return t('controls.link');
  if (kind?.type !== 'choice') return writeChange(change);
  const words = Object.entries(kind.labels);
  const [, word] = words.find(([value]) => value === change.value) ?? [];
  return word === undefined ? writeChange(change) : t(`controls.${word}`);
}
