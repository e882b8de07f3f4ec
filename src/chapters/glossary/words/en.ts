/** What each term means, in English. */
export const words = {
  terms: {
    activation: {
      name: 'activation',
      text: 'What a unit puts out: its weighted sum after the activation function.',
    },
    'activation-function': {
      name: 'activation function',
      text: 'The bend after each weighted sum, such as the sigmoid or ReLU. Without it a stack of layers would be one straight line.',
    },
    affine: {
      name: 'affine map',
      text: 'Multiply by a number, then add a number. It moves and stretches a distribution and leaves its shape alone.',
    },
    'backward-pass': {
      name: 'backward pass',
      text: 'The way from the loss back to the weights, on which the chain rule gives each of them its gradient.',
    },
    batch: { name: 'batch', text: 'The examples that one step of training looks at together.' },
    'batch-normalization': {
      name: 'batch normalization (BN)',
      text: 'For each unit, subtract the mean of the batch and divide by its standard deviation; then scale by γ and shift by β.',
    },
    bias: {
      name: 'bias',
      text: 'The number that a unit adds to its weighted sum. A normalization right behind it takes it away again.',
    },
    'chain-rule': {
      name: 'chain rule',
      text: 'The slope of a chain of functions is the product of their slopes, each taken where the chain has got to.',
    },
    'chance-level': {
      name: 'chance level',
      text: 'What guessing would reach: with two classes of equal size, half of the answers.',
    },
    'computational-graph': {
      name: 'computational graph',
      text: 'A drawing of a computation: each number is a node, each operation joins the numbers it takes with the one it gives.',
    },
    correlation: {
      name: 'correlation',
      text: 'The covariance of two standardized features: 1 or −1 where they lie on a line, 0 where one says nothing about the other along a line.',
    },
    covariance: {
      name: 'covariance',
      text: 'How two features vary together: positive where they rise together, zero where one says nothing about the other along a line.',
    },
    'covariate-shift': {
      name: 'covariate shift',
      text: 'The inputs that a system meets are distributed in another way than those it has learned from.',
    },
    detach: {
      name: 'detach',
      text: 'To treat a computed number as a constant, so that no gradient passes through it.',
    },
    distribution: {
      name: 'distribution',
      text: 'How often which values occur, as a histogram shows it.',
    },
    dropout: {
      name: 'dropout',
      text: 'In each training step some units are switched off at random, so that no unit can rely on another.',
    },
    eigenvector: {
      name: 'eigenvector',
      text: 'A direction that a matrix only stretches. Those of a covariance are the axes of its ellipse.',
    },
    epoch: { name: 'epoch', text: 'One passage through all training examples.' },
    epsilon: {
      name: 'ε',
      text: 'A small number under the root that keeps a division possible where the variance is zero.',
    },
    'exploding-gradient': {
      name: 'exploding gradient',
      text: 'A gradient that grows by a factor at every layer, until a step throws the weights far away.',
    },
    feature: {
      name: 'feature',
      text: 'One of the numbers that describe an example: a coordinate of the data, or what one unit of a layer makes of it.',
    },
    'finite-difference': {
      name: 'finite difference',
      text: 'The slope measured: change the input a little, see by how much the output changes, divide.',
    },
    'gamma-beta': {
      name: 'γ and β',
      text: 'The scale and the shift that batch normalization learns for each unit.',
    },
    gradient: {
      name: 'gradient',
      text: 'For every weight, by how much the loss rises if the weight grows a little. Training goes the other way.',
    },
    'gradient-descent': {
      name: 'gradient descent',
      text: 'Training in small steps: each weight is moved against its gradient.',
    },
    'hidden-layer': {
      name: 'hidden layer',
      text: 'A layer between the input and the output layer.',
    },
    identity: { name: 'identity', text: 'The map that gives back what it was given.' },
    inference: {
      name: 'inference',
      text: 'Using the trained network, often on one example at a time.',
    },
    initialization: {
      name: 'initialization',
      text: 'How the weights are drawn before the first step, above all how large.',
    },
    'internal-covariate-shift': {
      name: 'internal covariate shift',
      text: "The change of the distribution of a layer's inputs during training, because the layers before it learn.",
    },
    jacobian: {
      name: 'Jacobian',
      text: 'The table of all slopes of a map: of each output by each input.',
    },
    layer: { name: 'layer', text: 'Units side by side that all see the same inputs.' },
    'learning-rate': { name: 'learning rate', text: 'How far a step goes along the gradient.' },
    'linear-region': {
      name: 'linear region',
      text: 'The part of an activation function that is nearly a straight line; for the sigmoid, the middle.',
    },
    loss: {
      name: 'loss',
      text: 'One number for how wrong the answers are. Guessing between two classes costs ln 2.',
    },
    mean: { name: 'mean', text: 'The sum of some values divided by their number.' },
    median: { name: 'median', text: 'Half of the values lie below it, half above.' },
    'mini-batch': {
      name: 'mini-batch',
      text: 'A small random part of the training set, taken for one step.',
    },
    'moving-average': {
      name: 'moving average',
      text: 'An average that forgets: each new value counts a little, the old average the rest.',
    },
    normalization: {
      name: 'normalization',
      text: 'Shifting and scaling values so that their mean and spread are those one wants.',
    },
    operation: {
      name: 'operation',
      text: 'One step of a computation, such as a sum, a product or a root.',
    },
    overfitting: {
      name: 'overfitting',
      text: 'Right on the examples that were learned, worse on new ones.',
    },
    parameter: {
      name: 'parameter',
      text: 'A number that training changes: weights, biases, γ and β.',
    },
    pca: {
      name: 'PCA',
      text: 'Turning the axes into the directions along which the data vary most.',
    },
    percentile: {
      name: 'percentile',
      text: 'The value below which that percentage of all values lies.',
    },
    plateau: { name: 'plateau', text: 'A stretch of training on which the loss hardly falls.' },
    'pre-activation': {
      name: 'value before activation (z)',
      text: 'The weighted sum of a unit, before the activation function bends it.',
    },
    regularization: {
      name: 'regularization',
      text: 'Whatever keeps a network from learning its training examples by heart.',
    },
    relu: {
      name: 'ReLU',
      text: 'The activation function that passes what is positive and makes zero of the rest.',
    },
    'running-statistics': {
      name: 'running statistics',
      text: "Moving averages of the batches' means and variances, used where there is no batch.",
    },
    saturation: {
      name: 'saturation',
      text: 'Being so far out on the flat end of an activation function that a change of the input hardly changes the output.',
    },
    sigmoid: {
      name: 'sigmoid',
      text: 'The S-shaped function 1/(1 + e⁻ᶻ), which makes a number between 0 and 1 of every number.',
    },
    singular: {
      name: 'singular',
      text: 'Of a covariance: in some direction nothing varies, so it has no inverse.',
    },
    slope: {
      name: 'slope (derivative)',
      text: 'By how much the output changes for a small change of the input, as a ratio.',
    },
    softmax: {
      name: 'softmax',
      text: 'Makes shares that add up to 1 of the outputs of the last layer.',
    },
    'standard-deviation': {
      name: 'standard deviation (σ)',
      text: 'The root of the variance: how far values typically lie from their mean.',
    },
    standardization: {
      name: 'standardization',
      text: 'Subtracting the mean and dividing by the standard deviation, each feature by itself.',
    },
    step: { name: 'step', text: 'One update of all weights, from one mini-batch.' },
    'test-set': {
      name: 'test set',
      text: 'Examples that training never sees; the network is judged by them.',
    },
    'training-set': { name: 'training set', text: 'The examples that the network learns from.' },
    unit: {
      name: 'unit',
      text: 'One place of a layer: it weighs its inputs, sums them up and bends the sum.',
    },
    'vanishing-gradient': {
      name: 'vanishing gradient',
      text: 'A gradient that shrinks by a factor at every layer, until the first layers hardly learn.',
    },
    variance: { name: 'variance (σ²)', text: 'The mean of the squared distances from the mean.' },
    wasserstein: {
      name: 'Wasserstein distance (W₁)',
      text: 'How far values must be moved on average to make one distribution of another.',
    },
    weight: { name: 'weight', text: 'The factor by which a unit multiplies one of its inputs.' },
    whitening: {
      name: 'whitening',
      text: 'Shifting, turning and scaling data so that no two features are correlated and each has variance 1.',
    },
    zca: {
      name: 'ZCA',
      text: 'The whitening that changes the data least: it turns them back to their own axes.',
    },
  },
};
