import type { TFunction } from 'i18next';
import type { ExperimentEvent } from '../experiment/experiment';
import { VALUE_LABELS } from './value-labels';

type Labels = typeof VALUE_LABELS;
type Label = { [Key in keyof Labels]: Labels[Key][keyof Labels[Key]] }[keyof Labels];
const LABELS: Readonly<Record<string, Readonly<Record<string, Label>>>> = VALUE_LABELS;

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
      case 'groups':
        return t('controls.groups', { arm: letter });
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
  if (value === 'shared') return t('controls.link');
  const label = LABELS[own]?.[value];
  return label === undefined ? value : t(`controls.${label}`);
}
