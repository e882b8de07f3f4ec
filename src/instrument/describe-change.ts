import type { TFunction } from 'i18next';
import { ARM_IDS, type Change } from '../experiment/experiment';
import { writeChange } from '../experiment/events';
import { experimentField } from '../experiment/fields';

/** What a change sets, in words; the arm's letter stands behind what is not shared. */
export function describeChange(t: TFunction, change: Change): string {
  return `${nameSetting(t, change.key)} → ${describeValue(t, change)}`;
}

export function nameSetting(t: TFunction, key: Change['key']): string {
  const { setting, arm = null } = experimentField(key) ?? {};
  const label = setting?.label ?? null;
  const letter = arm === null ? '' : (ARM_IDS[arm] ?? '').toUpperCase();
  return label === null ? key : t(`controls.${label}`, { arm: letter });
}

export function describeValue(t: TFunction, change: Change): string {
  const kind = experimentField(change.key)?.setting.kind;
  if (kind?.type === 'optional' && change.value === null) return t('controls.link');
  if (kind?.type !== 'choice') return writeChange(change);
  const words = Object.entries(kind.labels);
  const [, word] = words.find(([value]) => value === change.value) ?? [];
  return word === undefined ? writeChange(change) : t(`controls.${word}`);
}
