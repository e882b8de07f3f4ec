/** Words of the hints at the controls, in English. Keys and their shape come from here. */
export const words = {
  hints: {
    normalizer: {
      does: 'Chooses how the values in every hidden layer of this network are rescaled in each training step. This changes where its bands lie and how soon it learns.',
      none: 'The values are used as they are.',
      batch:
        'For each unit, subtract the batch mean and divide by the batch standard deviation, then rescale (γ) and shift (β).',
      layer:
        'The same for each example, over the units of the layer (in a convolution, over the channels at each position).',
      group:
        'The same for each example, over the units of each of several groups (in a convolution, over all their positions).',
      rms: 'Divide each example by the root mean square of its units, then rescale (γ). No mean is subtracted, and there is no β.',
      whitening:
        'Remove the correlations between the units of a layer as well (ZCA whitening), then rescale and shift.',
      noisy:
        'Batch normalization, followed by a random scale and shift, drawn anew in every training step.',
      detached: 'Batch normalization whose gradient treats μ and σ as constants.',
      formula:
        'None: z = Wx + b. Batch: x̂ = (u − μ)/√(σ² + ε), z = γx̂ + β. RMS: x̂ = u/√(mean(u²) + ε). ZCA: x̂ = Σ^(−½)(u − μ), with ε added to the diagonal of the covariance Σ. Switched on mid-run, γ starts at 1 and β at 0; switched off, both are dropped, and b returns where it had been set aside.',
    },
    groups: {
      does: 'Sets how many groups the units of a layer are divided into. Each group is normalized by its own μ and σ.',
      formula:
        '1 group: the whole layer together. As many groups as units: each unit alone, which leaves nothing of a dense layer. Where the number does not divide the units of a layer, as with two inputs, the next smaller number that does is used.',
    },
    affine: {
      does: 'Chooses what happens to the values after normalization: γ widens or narrows their band, β moves it.',
      learned: 'The network learns γ and β by gradient descent, as in the paper.',
      fixed: 'γ stays 1 and β stays 0: the normalized values go on unchanged.',
      identity:
        'γ and β are set before every step so that the output equals the input, although gradients still flow through μ and σ.',
      hand: 'You set one γ and one β for all units.',
      formula: 'z = γx̂ + β. Undone for the current batch by γ = √(σ² + ε) and β = μ.',
    },
    gamma: {
      does: 'Scales every normalized unit. The larger γ is, the closer the values come to the saturated ends.',
      formula: 'z = γx̂ + β',
    },
    beta: {
      does: 'Shifts every normalized unit, and with it the whole distribution.',
      formula: 'z = γx̂ + β',
    },
    learningRate: {
      does: 'Sets how far the weights move in each training step. You can change it mid-run.',
      formula: 'η in W ← W − η ∂L/∂W',
    },
    initialScale: {
      does: 'Multiplies the initial weights: 2 × means twice as large as the rule gives. A new value starts a new run.',
      formula: 'Both networks start from the same random numbers, each times its own scale.',
    },
    batchSize: {
      does: 'Sets the number of examples in each training step, the mini-batch. BN estimates the mean and variance from them, so a small batch gives noisy estimates.',
      formula:
        'm examples; in a convolution μ and σ² are taken over all their positions. With m = 1, and not in a convolution, every x̂ is 0 and BN outputs β.',
    },
    depth: {
      does: 'Sets how many hidden layers each network has, from 0 (softmax regression) to 8. Each has its own band. A new value starts a new run.',
    },
    width: {
      does: 'Sets how many units each hidden layer has. A band shows the values of all of them. A new value starts a new run.',
    },
    activation: {
      does: 'Chooses the nonlinearity after each hidden layer. Its slope decides how much of the gradient gets through. A new choice starts a new run.',
      sigmoid: 'Flat at both ends, and never steeper than ¼.',
      tanh: 'Flat at both ends, symmetric around 0, with slope 1 in the middle.',
      relu: 'Passes positive values unchanged and sets all others to 0.',
      linear: 'No nonlinearity at all: the values go on as they are.',
      formula: 'a = f(z). On the way back, every gradient is multiplied by f′(z).',
    },
    initialRule: {
      does: 'Chooses how wide the random initial weights are spread before the scale multiplies them. A new choice starts a new run.',
      'fan-in': 'Keeps the spread of u about the same from layer to layer.',
      fixed: 'Every weight has the standard deviation that the scale says.',
      xavier: 'Balances the values on the way forward and the gradients on the way back.',
      he: 'Made for ReLU, which sets about half of its inputs to 0.',
      formula:
        'Standard deviation of W, times the scale: 1/√fan-in; 1; √(2/(fan-in + fan-out)); √(2/fan-in).',
    },
    dataSet: {
      does: 'Chooses what the networks learn to classify. The data are made from the seed, unless they are your own. A new choice starts a new run.',
      circles: 'A disk inside a ring.',
      moons: 'Two interleaved half circles.',
      spirals: 'Two arms wound around each other.',
      xor: 'Opposite quadrants belong together.',
      gaussians: 'Two round clouds of points.',
      digits: 'Synthetic digits, 28×28 pixels, as large as those of the paper.',
      digits14: 'The same digits at half the size, so that steps are faster.',
      own: 'A table or images from your files, which never leave this browser.',
      formula:
        '1,000 training and 1,000 test points in the plane; 8,000 training and 2,000 test images of digits.',
    },
    noise: {
      does: 'Displaces every point at random, so that the classes overlap. A new value starts a new run.',
      formula: 'Standard deviation of the Gaussian displacement.',
    },
    seed: {
      does: 'Fixes the data, the initial weights and the order of the batches: the same seed gives the same run. A new value starts a new run.',
    },
    epsilon: {
      does: 'Keeps the normalization from dividing by 0. You see a difference only where the variance of a unit is about as small as ε.',
      formula: 'ε in x̂ = (u − μ)/√(σ² + ε)',
    },
    alpha: {
      does: 'Sets how fast the running averages follow the batches. These running averages replace the batch statistics at inference time.',
      formula: 'r ← (1 − α) r + α s after each step (PyTorch’s convention for momentum)',
    },
    placement: {
      does: 'Chooses which values of each layer are normalized. The paper chose the values before the activation; which works best depends on the network.',
      before: 'Only here does BN cancel the bias b.',
      after: 'The next layer receives normalized values.',
      input: 'The layer normalizes what it receives before its weights multiply it.',
      formula:
        'N is the normalization, f the activation. Before: z = N(Wx + b), a = f(z). After: N(f(Wx + b)) goes on to the next layer. Input: z = W·N(x) + b.',
    },
    keep: {
      does: 'Dropout sets some values to 0 at random in every training step, which works against overfitting. This is the share that is kept.',
      formula:
        'Each value is kept with probability p and then divided by p. Nothing is dropped when the network is measured.',
    },
    dropoutPlace: {
      does: 'Chooses which values are dropped.',
      before:
        'The input of the normalization. The running variance is then that of dropped-out values, which is larger than at inference (variance shift).',
      after: 'The output of the layer.',
    },
    optimizer: {
      does: 'Chooses how the gradient changes the weights. Changing it mid-run starts again with v = 0.',
      sgd: 'Follows the gradient of the current batch.',
      momentum: 'Also follows the earlier gradients, with fading weight.',
      adam: 'Divides by the usual size of each gradient, so that very small gradients move the weights too.',
      formula:
        'SGD: W ← W − ηg. Momentum: v ← μv + g, W ← W − ηv. Adam: the running mean of g divided by the root of the running mean of g², both bias-corrected, with β₁ = 0.9, β₂ = 0.999.',
    },
    momentum: {
      does: 'Sets how much of the former velocity is kept. At 0.9, a steady gradient counts ten times.',
      formula: 'μ in v ← μv + g',
    },
    weightDecay: {
      does: 'Shrinks the weights a little before each step. Under BN the size of W makes no difference to the output, so decay only sets the effective learning rate.',
      formula: 'W ← (1 − ηλ) W; biases, γ and β are spared. The effective rate is η/‖W‖².',
    },
    model: {
      does: 'Chooses how the network sees an image. A new choice starts a new run.',
      dense: 'Each unit sees all pixels.',
      convolution:
        'Two layers of 3×3 filters, each followed by 2×2 max pooling, then the dense output. BN has one γ and one β per channel.',
      formula: 'In a convolution, μ and σ² are taken over all examples and positions.',
    },
    channels: {
      does: 'Sets how many filters each of the two convolutions has. A new value starts a new run.',
    },
    ink: {
      does: 'Chooses what a pixel can be. A new choice starts a new run.',
      binary: '0 or 1, as in the paper.',
      grey: 'Any number from 0 to 1, with noise.',
    },
    train: {
      does: 'Sets how many examples the networks train on. The fewer there are, the more clearly you see overfitting. A new value starts a new run.',
      formula: 'Default: 1,000 points, 8,000 digits, all of your own examples.',
    },
    speed: {
      does: 'Speed changes only how fast you watch, never the results. At the right end, training is as fast as your device allows.',
      formula: 'Training steps per second.',
    },
    background: {
      does: 'When you switch tabs, training can pause or continue. It never jumps ahead.',
      pause: 'Training waits until you come back.',
      run: 'Training continues while the tab is hidden.',
    },
    stopStep: {
      does: 'Play pauses exactly at this step. Press it again to continue.',
    },
    stopAccuracy: {
      does: 'Play pauses when the test accuracy of either network, as measured along the way, first reaches this value.',
    },
    stopDiverged: {
      does: 'Chooses what happens when the numbers of one network are no longer finite.',
      run: 'The other network trains on alone.',
      stop: 'The run pauses there.',
    },
    quantity: {
      does: 'Chooses which values of each layer the bands show.',
      input: 'What goes into the normalization: the weighted sum.',
      normalized: 'What comes out of it, before γ and β.',
      preactivation: 'What goes into the activation.',
      activation: 'What goes on to the next layer.',
      formula: 'With normalization before the activation: u = Wx + b, z = γx̂ + β, a = f(z).',
    },
    axis: {
      does: 'The scale is fixed; if it followed the data, you could not see drift. Values outside are counted at the edge.',
    },
    timeline: {
      does: 'Drag back to any recorded moment. Type a step to look at it or, if it is still to come, to run up to it.',
    },
    fingerprint: {
      does: 'Identifies the state of both networks at this step. The same link gives the same fingerprint on every device.',
      formula: 'A digest of every parameter.',
    },
  },
};
