/** Words of the plays of the third chapter, in English. Keys and their shape come from here. */
export const words = {
  wrongFix: {
    shiftTitle: 'Update b, normalize, look',
    scaleTooTitle: 'w² for every ρ',
    networkTitle: 'The same mistake in a real network',
    railX: 'x = u + b: what the unit computes',
    railNormalized: 'x̂ = x − μ: what the loss sees',
    railTarget: 't: where each x̂ should be',
    railsSummary:
      'Eight examples on an axis from −5 to 5. b is {{b}} and the mean taken off is {{mean}}; {{outside}} of the examples lie beyond the axis.',
    outside: '{{outside}} beyond the axis',
    mean: 'μ taken off',
    loss: 'loss',
    lossPromised: 'loss, old μ',
    actUpdate: 'Update b',
    actNormalize: 'Normalize',
    actLook: 'Look at the loss',
    saidLook:
      'The loss is {{loss}}. Arrows show how far the chosen gradient wants to move each x̂; where there are none, it wants nothing.',
    saidUpdate:
      'b is now {{b}}. While the old μ still stands, every x̂ has moved and the loss would be {{loss}}.',
    saidNormalize:
      'The new mean is taken off. It contains b as well, so every x̂ is back where it was before the update.',
    runThousand: 'Run to step 1,000',
    again: 'Start again',
    gradient: 'How the gradient treats μ',
    gradientHint:
      'Whether the gradient knows that μ is made of the same numbers. If it takes μ for a constant, b seems to move every x̂.',
    gradients: { detached: 'μ is a constant', true: 'through μ' },
    offset: 'Targets above u by',
    offsetHint:
      'How much higher than u each x̂ should come out. No b can reach it, because x̂ always has mean 0.',
    courseTitle: 'b and the loss through 1,000 steps',
    courseSummary: 'At step {{step}}, b is {{b}} and the loss is {{loss}}.',
    scaleTitle: 'w² and the loss through 1,000 steps',
    law: 'predicted',
    rho: 'Targets ρ times u',
    rhoHint:
      'How much wider than u the targets are spread. Normalization fixes the spread at 1, so only ρ = 1 can be met.',
    scaleGrows:
      'ρ = {{rho}}: w² has grown to {{square}} at step 1,000 and goes on growing. The loss has been {{loss}} in every step.',
    scaleThrown:
      'ρ = {{rho}}: w² falls to 0, and at step {{crossing}} w has changed its sign. Close to 0 the division by the tiny scale throws it out again, up to w² = {{largest}}.',
    scaleRests: 'ρ = {{rho}}: the targets have the spread that normalization gives. Nothing moves.',
    biasOf: '‖b‖ {{arm}}',
    lossOf: 'loss {{arm}}',
    biasTitle: 'Bias of layer 1 and loss of the batch',
    biasSummary:
      'At step {{step}}, the norm of the bias of layer 1 is {{a}} in A, which leaves b out, and {{b}} in B.',
  },
};
