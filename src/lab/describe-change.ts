import type { TFunction } from 'i18next';
import type { ExperimentEvent } from '../experiment/experiment';

/** What a change sets, in words; the arm's letter stands behind what is not shared. */
export function describeChange(t: TFunction, { key, value }: ExperimentEvent): string {
  const [arm, own] = key.includes('.') ? key.split('.') : ['', key];
  const letter = (arm ?? '').toUpperCase();
  const what = () => {
    switch (own) {
      case 'norm':
        return t('controls.normalizer', { arm: letter });
      case 'affine':
        return t('controls.affine', { arm: letter });
      case 'gamma':
        return t('controls.gamma', { arm: letter });
      case 'beta':
        return t('controls.beta', { arm: letter });
      case 'lr':
        return letter === ''
          ? t('controls.learningRate')
          : t('controls.learningRateOf', { arm: letter });
      case 'batch':
        return t('controls.batchSize');
      case 'eps':
        return t('controls.epsilon');
      case 'alpha':
        return t('controls.alpha');
      default:
        return key;
    }
  };
  return `${what()} → ${describeValue(t, value)}`;
}

function describeValue(t: TFunction, value: string): string {
  switch (value) {
    case 'none':
    case 'batch':
    case 'learned':
    case 'identity':
    case 'hand':
      return t(`controls.${value}`);
    case 'fixed':
      return t('controls.fixedAffine');
    case 'shared':
      return t('controls.link');
    default:
      return value;
  }
}
