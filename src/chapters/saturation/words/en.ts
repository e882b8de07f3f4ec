/** Labels of the plays of chapter 1, in English. */
export const words = {
  saturation: {
    curve: 'The sigmoid with three examples',
    example: 'Example {{number}}',
    exampleValue: 'z = {{z}}, {{share}} of the slope is left',
    which: 'Example',
    input: 'Input z',
    output: 'Output σ(z)',
    left: 'Slope left',
    deviation: 'Deviation of the weights',
    deviationHint:
      'The standard deviation of all weights before the first step. Another one begins another run.',
    ratio: 'Gradient of the output layer over that of layer 1:',
    topSaturated: 'Saturated in layer 5:',
    drawLoss: 'Draw the loss that you expect',
    step: 'Step',
    loss: 'Test loss',
    goal: 'The plateau is left when {{share}}% of the test points are right by step {{steps}}.',
  },
};
