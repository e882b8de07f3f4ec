import type { TFunction } from 'i18next';
import { ALL_LAYERS } from '../engine/trained-layers';
import type { Change, Experiment } from '../experiment/experiment';
import { writeChange } from '../experiment/events';
import { type ExperimentField, experimentField } from '../experiment/fields';
import { armLetter } from './arm-names';

/** What a change sets, in words; the arm's letter stands behind what is not shared. */
export function describeChange(t: TFunction, change: Change): string {
  return describeChangeBriefly(t, change)[0];
}

/** The same where there is less room: all of it, or whose setting and its value. */
export function describeChangeBriefly(
  t: TFunction,
  change: Change,
): readonly [whole: string, brief: string] {
  const { arm = null } = experimentField(change.key) ?? {};
  const value = describeValue(t, change);
  return [
    `${nameSetting(t, change.key)} → ${value}`,
    arm === null ? `→ ${value}` : `${armLetter(arm)}: ${value}`,
  ];
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
  const letter = arm === null ? '' : armLetter(arm);
  return label === null ? key : t(`controls.${label}`, { arm: letter });
}

function describeValue(t: TFunction, change: Change): string {
  const kind = experimentField(change.key)?.setting.kind;
  if (kind?.type === 'optional' && change.value === null) return t('controls.link');
  if (kind?.type === 'layers' && change.value === ALL_LAYERS) return t('controls.allLayers');
  if (kind?.type !== 'choice') return writeChange(change);
  const words = Object.entries(kind.labels);
  const [, word] = words.find(([value]) => value === change.value) ?? [];
  return word === undefined ? writeChange(change) : t(`controls.${word}`);
}
