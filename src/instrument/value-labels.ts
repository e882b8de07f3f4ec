/** What a link's values are called: by the field's own key, the value's word in `controls`. */
export const VALUE_LABELS = {
  norm: {
    none: 'none',
    batch: 'batch',
    layer: 'layer',
    whitening: 'whitening',
    noisy: 'noisy',
    detached: 'detached',
  },
  place: { before: 'beforeActivation', after: 'afterActivation', input: 'onInput' },
  affine: { learned: 'learned', fixed: 'fixedAffine', identity: 'identity', hand: 'hand' },
  drop: { before: 'dropBefore', after: 'dropAfter' },
  opt: { sgd: 'sgd', momentum: 'heavyBall', adam: 'adam' },
} as const;
