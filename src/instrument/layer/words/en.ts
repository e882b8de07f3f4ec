/** Words of one layer seen closely, in English. Keys and their shape come from here. */
export const words = {
  layer: {
    order:
      'With normalization before the activation, a layer computes in this order: u = Wx + b goes into the normalization, x̂ comes out of it, z = γx̂ + β goes into the activation, a = f(z) goes on to the next layer.',
    affine: 'γ and β of each unit, network {{arm}}',
    affineSummary: 'γ lies between {{low}} and {{high}}, β between {{lowBeta}} and {{highBeta}}.',
    shift:
      'W₁ distance since step 0: {{start}} ({{startScaled}} σ) · since step {{from}}: {{before}} ({{beforeScaled}} σ)',
    toTransform: 'Try γ and β on one unit',
  },
};
