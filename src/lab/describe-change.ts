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
      case 'place':
        return t('controls.placement', { arm: letter });
      case 'keep':
        return t('controls.keep', { arm: letter });
      case 'drop':
        return t('controls.dropoutPlace', { arm: letter });
      case 'opt':
        return t('controls.optimizer');
      case 'mom':
        return t('controls.momentum');
      case 'decay':
        return t('controls.weightDecay');
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
  return `${what()} → ${describeValue(t, own ?? '', value)}`;
}

function describeValue(t: TFunction, own: string, value: string): string {
  if (own === 'place' || own === 'drop') return describePlace(t, own, value);
  switch (value) {
    case 'none':
    case 'batch':
    case 'layer':
    case 'whitening':
    case 'noisy':
    case 'detached':
    case 'sgd':
    case 'adam':
    case 'learned':
    case 'identity':
    case 'hand':
      return t(`controls.${value}`);
    case 'momentum':
      return t('controls.heavyBall');
    case 'fixed':
      return t('controls.fixedAffine');
    case 'shared':
      return t('controls.link');
    default:
      return value;
  }
}

function describePlace(t: TFunction, own: 'place' | 'drop', value: string): string {
  switch (value) {
    case 'before':
      return t(own === 'place' ? 'controls.beforeActivation' : 'controls.dropBefore');
    case 'after':
      return t(own === 'place' ? 'controls.afterActivation' : 'controls.dropAfter');
    default:
      return t('controls.onInput');
  }
}
