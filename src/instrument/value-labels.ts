import { NORMALIZER_NAMES, type NormalizerName } from '../engine/normalizers/list';

/** What a link's values are called: by the field's own key, the value's word in `controls`. */
export const VALUE_LABELS = {
  norm: Object.fromEntries(NORMALIZER_NAMES.map((name) => [name, name])) as {
    readonly [Name in NormalizerName]: Name;
  },
  place: { before: 'beforeActivation', after: 'afterActivation', input: 'onInput' },
  affine: { learned: 'learned', fixed: 'fixedAffine', identity: 'identity', hand: 'hand' },
  drop: { before: 'dropBefore', after: 'dropAfter' },
  opt: { sgd: 'sgd', momentum: 'heavyBall', adam: 'adam' },
} as const;
