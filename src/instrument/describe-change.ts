import type { TFunction } from 'i18next';
import { ARM_IDS, type Change } from '../experiment/experiment';
import { writeChange } from '../experiment/events';
import { experimentField } from '../experiment/fields';

/** What a change sets, in words; the arm's letter stands behind what is not shared. */
export function describeChange(t: TFunction, change: Change): string {
  const { setting, arm = null } = experimentField(change.key) ?? {};
  const label = setting?.label ?? null;
  const letter = arm === null ? '' : (ARM_IDS[arm] ?? '').toUpperCase();
  const what = label === null ? change.key : t(`controls.${label}`, { arm: letter });
  return `${what} → ${describeValue(t, change)}`;
}

function describeValue(t: TFunction, change: Change): string {
  const kind = experimentField(change.key)?.setting.kind;
  if (kind?.type === 'optional' && change.value === null) return t('controls.link');
  if (kind?.type !== 'choice') return writeChange(change);
  const words = Object.entries(kind.labels);
  const [, word] = words.find(([value]) => value === change.value) ?? [];
  return word === undefined ? writeChange(change) : t(`controls.${word}`);
}
