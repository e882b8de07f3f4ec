/** Words of the presets, in English: name, and what to look for. */
export const words = {
  presets: {
    title: 'Presets',
    lead: 'Each begins a new run; its sentence says what to look for. The small pictures are drawn from that very run: the values that go into the nonlinearity of the last hidden layer through time, the median and the middle 70%, on one axis; A on the left, B on the right.',
    seen: 'seen',
    here: 'This is the preset “{{name}}”',
    previous: 'Previous',
    next: 'Next',
    previousName: 'Previous preset: {{name}}',
    nextName: 'Next preset: {{name}}',
    all: 'All presets',
    changed: 'The experiment was changed',
    back: 'Changed. Back to “{{name}}”',
    group: {
      start: 'Start here',
      rate: 'Initial weights and learning rate',
      batch: 'Batch and inference',
      others: 'Other normalizers',
      why: 'Why does it work?',
      larger: 'Larger data',
    },
    default: {
      name: 'Plain against batch-normalized',
      look: 'Four sigmoid layers. A stays at chance; B learns within a few hundred steps.',
    },
    stuck: {
      name: 'Six layers on the moons',
      look: 'A stays at chance here too: at its first layer the gradient is dozens to tens of thousands of times smaller than at the output. B learns at once.',
    },
    switchedOn: {
      name: 'BN switched on at step 500',
      look: 'A learns nothing for 500 steps. Then it gets BN in mid-run: its bands jump, and fifty steps later it is above 80%.',
    },
    careful: {
      name: 'Careful initialization',
      look: 'With weights four times as large A learns too, later than B but no worse: after a good start the network manages without BN.',
    },
    identity: {
      name: 'Recover the identity',
      look: 'γ = √(σ² + ε) and β = μ give x back; γ = σ² does not.',
    },
    tinyScale: {
      name: 'Tiny initial weights',
      look: 'Weights a hundredth in size: A’s outputs hardly differ, and it stays at chance. BN brings B’s spread back to about 1; B learns, a few hundred steps late.',
    },
    hugeScale: {
      name: 'Huge initial weights',
      look: 'Weights ten times as large: over half of A’s values start in the flat ends, and it learns later. B starts in the linear region, and learns at once.',
    },
    he: {
      name: 'He’s initial weights',
      look: 'Eight ReLU layers without BN. With He’s deviation A learns at once; with three tenths of it B never leaves 50%.',
    },
    fastRate: {
      name: 'Learning rate 5',
      look: 'B tolerates ten times the rate. A’s last hidden layer saturates whole within five steps, and A stays at chance; B’s does for the most part, and B learns.',
    },
    deep: {
      name: 'Eight layers deep',
      look: 'Read the gradient norms from the top layer down: A’s becomes about five times smaller with every layer, B’s does not.',
    },
    tanh: {
      name: 'tanh',
      look: 'A symmetric nonlinearity: A learns too, about as fast. Compare the drift: from layer 2 on, A’s is more than one σ, B’s less than a fifth.',
    },
    relu: {
      name: 'ReLU',
      look: 'No flat end on the right: both learn. Look for dead units in A, and for none in B.',
    },
    momentum: {
      name: 'Momentum',
      look: 'With μ = 0.9 a rate of 0.05 works like 0.5, and B learns as usual. A stays stuck: momentum does not bring back a vanished gradient.',
    },
    adam: {
      name: 'Adam',
      look: 'Adam divides each gradient by its usual size, so even vanishing ones give useful updates: A learns without BN, a few hundred steps later than B.',
    },
    weightDecay: {
      name: 'Weight decay under BN',
      look: 'Decay keeps B’s weights small, so η/‖W‖² stays high and the loss unsteady. At step 1,000 it ends: the weights double and the loss falls by half and more.',
    },
    batchOfTwo: {
      name: 'A batch of two',
      look: 'Every x̂ of B is about +1 or −1, whatever comes in, so almost no gradient gets through: A learns, B stays near chance. Here BN prevents learning.',
    },
    groupNorm: {
      name: 'Group normalization, batch of two',
      look: 'A normalizes each unit over two examples and stays near chance. B normalizes each example by itself, in four groups of units, and learns.',
    },
    lens: {
      name: 'Training or inference statistics',
      look: 'By running statistics B classifies about 86% correctly, by those of batches of four about 72%. For A, which has neither, both ways are the same.',
    },
    regularizer: {
      name: 'BN as a regularizer',
      look: 'Sixty noisy points. After 3,000 steps A’s test loss is at least 0.9 above its training loss, B’s at most 0.3: BN makes memorizing harder.',
    },
    dropout: {
      name: 'BN and dropout together',
      look: 'The same sixty points, with dropout in both: the gap between test and training loss is about half of what it was in A, and in B it is smallest.',
    },
    overfits: {
      name: 'BN does not always regularize',
      look: 'Two hundred digits, and both networks fit them all. Here the gap between training and test accuracy is larger with BN: it is no law.',
    },
    layerNorm: {
      name: 'Batch or layer normalization',
      look: 'A normalizes each unit over the batch, B each example over its units. B starts hundreds of steps later; from step 1,500 on it is as good.',
    },
    rms: {
      name: 'Without subtracting the mean: RMS',
      look: 'A subtracts each example’s mean and divides by its deviation, B only divides by the root mean square. Here they learn equally well.',
    },
    whitening: {
      name: 'Whitening every layer',
      look: 'B whitens each layer with its full covariance. At full speed a step takes several times as long, and here it learns no better than BN per unit.',
    },
    singular: {
      name: 'Whitening with too small a batch',
      look: '32 examples cannot give the covariance of 64 units: ε fills in for half of the directions, and B is far behind A.',
    },
    scaleLaw: {
      name: 'Larger weights, smaller gradients',
      look: 'B’s hidden weights start ten times as large. BN cancels that: the first step has the same loss, and exactly a tenth of the gradients.',
    },
    noisy: {
      name: 'Noise after BN',
      look: 'B’s layers are scaled and shifted at random in every step, and move more than twice as far between looks. B learns as well: steadiness cannot be all.',
    },
    wrongFix: {
      name: 'No gradient through μ and σ',
      look: 'B’s gradient treats μ and σ as constants. Normalization cancels its pushes, so u drifts away, the weights grow, and accuracy keeps falling back.',
    },
    afterActivation: {
      name: 'BN before or after f',
      look: 'A normalizes what goes into the nonlinearity, B what comes out of it. Here one is as good as the other.',
    },
    onInput: {
      name: 'BN on the layer’s input',
      look: 'B normalizes what each layer receives. It learns as early as A, and later its accuracy swings more.',
    },
    paper: {
      name: 'The paper’s network',
      look: '784-100-100-100-10, as in the paper of 2015, on synthetic digits. B is above 80% after a hundred steps; A is still near 10% after a thousand.',
    },
    convolution: {
      name: 'A small convolutional network',
      look: 'BN per channel, over all examples and places: eight γ and eight β in each layer. Both learn; B is earlier.',
    },
  },
};
