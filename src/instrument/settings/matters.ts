import { isPointSet } from '../../engine/data/names';
import { NORMALIZERS } from '../../engine/normalizers/list';
import { hasPictures, modelOf } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
import type { ExperimentField } from '../../experiment/fields';

/** Settings of an arm that mean something only where it is normalized. */
const OF_NORMALIZER = new Set(['place', 'affine', 'gamma', 'beta', 'groups']);

/** Whether a setting that has a name means anything in this experiment. */
export function matters(experiment: Experiment, { setting, arm }: ExperimentField): boolean {
  const { key, label } = setting;
  if (label === null) return false;
  const convolves = modelOf(experiment) === 'convolution';
  const own = arm === null ? undefined : experiment.arms[arm];
  if (own !== undefined && OF_NORMALIZER.has(key)) {
    const { settings } = NORMALIZERS[own.normalizer];
    if (own.normalizer === 'none') return false;
    if (key === 'groups') return settings.includes(key);
    if (key === 'gamma' || key === 'beta') return own.affine === 'hand' && settings.includes(key);
  }
  switch (key) {
    case 'channels':
      return convolves;
    case 'depth':
    case 'width':
      return !convolves;
    case 'noise':
      return isPointSet(experiment.data);
    case 'ink':
    case 'model':
      return hasPictures(experiment);
    case 'mom':
      return experiment.optimizer === 'momentum';
    case 'drop':
      return own !== undefined && own.keep < 1;
    default:
      return true;
  }
}
