import type { TFunction } from 'i18next';
import type { Experiment } from '../../experiment/experiment';
import { EXPERIMENT_FIELDS, type ExperimentField } from '../../experiment/fields';
import { type DescribedSetting, describeSetting } from '../../instrument/describe-change';
import { matters } from '../../instrument/settings/matters';

/** What is told of an experiment even where it is as it usually is. */
const ALWAYS = new Set([
  'data',
  'act',
  'depth',
  'width',
  'channels',
  'scale',
  'lr',
  'batch',
  'seed',
]);
/** Told in the name of the network. */
const TOLD = new Set(['norm']);

/** What an arm has of its own, or what all arms share (null), as far as it matters. */
export function settingsOnPaper(
  t: TFunction,
  experiment: Experiment,
  arm: number | null,
): readonly DescribedSetting[] {
  const told = EXPERIMENT_FIELDS.filter(
    (field) => field.arm === arm && isTold(experiment, field),
  ).map((field) => describeSetting(t, field, experiment));
  const files = experiment.files.map(({ name }) => name).join(t('chart.comma'));
  const isOwn = arm === null && files !== '' && experiment.data === 'own';
  return isOwn ? [...told, { name: t('files.title'), value: files }] : told;
}

function isTold(experiment: Experiment, field: ExperimentField): boolean {
  const { setting, get, arm } = field;
  if (TOLD.has(setting.key) || !matters(experiment, field)) return false;
  return (arm === null && ALWAYS.has(setting.key)) || get(experiment) !== setting.initial;
}
