import type { TFunction } from 'i18next';
import { isPointSet } from '../../engine/data/names';
import { hasPictures, modelOf } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
import { EXPERIMENT_FIELDS, type ExperimentField } from '../../experiment/fields';
import { type DescribedSetting, describeSetting } from '../../instrument/describe-change';

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
    (field) => field.arm === arm && field.setting.label !== null && isTold(experiment, field),
  ).map((field) => describeSetting(t, field, experiment));
  const files = experiment.files.map(({ name }) => name).join(t('chart.comma'));
  const isOwn = arm === null && files !== '' && experiment.data === 'own';
  return isOwn ? [...told, { name: t('files.title'), value: files }] : told;
}

function isTold(experiment: Experiment, { setting, get, arm }: ExperimentField): boolean {
  const { key, initial } = setting;
  if (TOLD.has(key)) return false;
  if (arm !== null) return get(experiment) !== initial;
  const convolves = modelOf(experiment) === 'convolution';
  if (key === 'channels') return convolves;
  if (key === 'depth' || key === 'width') return !convolves;
  if (key === 'noise' && !isPointSet(experiment.data)) return false;
  if ((key === 'ink' || key === 'model') && !hasPictures(experiment)) return false;
  return ALWAYS.has(key) || get(experiment) !== initial;
}
