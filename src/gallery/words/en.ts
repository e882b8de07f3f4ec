/** Words of the Gallery, Figure 1 and the stability map, in English. Keys and their shape come from here. */
export const words = {
  map: {
    many: 'Many runs at once',
    title: 'Stability map',
    look: 'The present experiment at hundreds of initial weight scales and learning rates: where does each network still train?',
    lead: 'Each cell is a training run of its own, trained on your device: the present experiment for {{steps}} steps from the same seed. The axes set the initial weight scale and the learning rate of both networks, overriding any separate values of A and B. It starts when you press Start.',
    side: 'Cells',
    sideHint: 'How finely the map is divided. Each cell takes one run of each network.',
    steps: 'Steps of each run',
    stepsHint: 'Each network is trained for this many steps, then tested on the whole test set.',
    shows: 'Color shows',
    showsHint:
      'Accuracy: the share of test examples that are classified correctly. Loss: the mean cross-entropy of the test set. Both at the last step.',
    accuracy: 'Test accuracy',
    loss: 'Test loss',
    accuracyWorst: '{{value}} (chance) or less',
    lossWorst: '{{value}} (chance) or more',
    chart: '{{quantity}} of both networks by initial weight scale and learning rate',
    scale: 'initial weight scale',
    rate: 'learning rate',
    diverged: 'diverged',
    present: 'present experiment',
    cells: 'Cells of the map',
    cellsHint:
      'Arrow keys move from cell to cell; Page Up and Page Down by four rows. Enter opens the cell in the Lab.',
    cell: 'Initial scale {{scale}}, learning rate {{rate}}: A {{a}}, B {{b}}',
    noCell: 'Point at a cell, or walk through the map with the arrow keys, to read it.',
    notYet: 'not trained yet',
    divergedAt: 'diverged at step {{step}}',
    openCell: 'Open in the Lab',
    progress: '{{done}} of {{total}} cells',
    progressLabel: 'Cells computed',
    timeUnknown: 'measuring the time',
    secondsLeft: '{{count}} s left',
    minutesLeft: '{{count}} min left',
    hoursLeft: '{{count}} h left',
    stop: 'Stop',
    resume: 'Continue',
    again: 'Start again',
    finished: 'The map is complete.',
    stopped: 'Stopped. What has been computed stays.',
    revived: 'A thread stopped and was started again; its cells were computed anew.',
    failed:
      'A thread stopped twice ({{reason}}). What is computed stays: continue, or close other tabs first.',
    fingerprint: 'Fingerprint of the map',
    missing:
      'This experiment trains on files that are not here. Open them in the Lab, then come back.',
    soFar: 'So far: {{sentence}}',
    verdict: {
      unknown: 'No cell has been computed yet.',
      none: 'Neither A nor B trains to 90% in any of {{total}} cells.',
      onlyA:
        'A trains to 90% in {{a}} of {{total}} cells ({{shareA}}), B in none, so no ratio can be given.',
      onlyB:
        'B trains to 90% in {{b}} of {{total}} cells ({{shareB}}), A in none, so no ratio can be given.',
      same: 'A and B each train to 90% in {{a}} of {{total}} cells ({{shareA}}): the range that works is the same.',
      wider:
        'A trains to 90% in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): the range that works is wider for B by a factor of {{factor}}.',
      widerBatch:
        'A trains to 90% in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): BN widens the range that works by a factor of {{factor}}.',
      narrower:
        'A trains to 90% in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): the range that works is narrower for B, {{factor}} times that of A.',
      narrowerBatch:
        'A trains to 90% in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): BN narrows the range that works, to {{factor}} times that of A.',
    },
    start: 'Start',
  },
  presets: {
    title: 'Presets',
    lead: 'Each begins a new run. The sentence says what to look for.',
    default: {
      name: 'Plain against batch-normalized',
      look: 'Four sigmoid layers. A stays at chance; B learns within a few hundred steps.',
    },
    stuck: {
      name: 'Six layers on the moons',
      look: 'A is stuck here too: the gradient of its first layer is thousands of times smaller than that of its last; B learns at once.',
    },
    careful: {
      name: 'Careful initialization',
      look: 'With weights four times as large A learns too, later than B but no worse: a good start can do without BN.',
    },
    fastRate: {
      name: 'Learning rate 5',
      look: 'B bears a rate ten times as large and learns. A’s last layer saturates at once and stays so.',
    },
    tinyScale: {
      name: 'Tiny initial weights',
      look: 'Weights a hundredth in size: the spread in A’s layers all but vanishes. B rescales it and learns, though late.',
    },
    hugeScale: {
      name: 'Huge initial weights',
      look: 'Weights ten times as large: A starts more than half saturated and learns late; B starts in the linear middle and learns at once.',
    },
    deep: {
      name: 'Eight layers deep',
      look: 'Read the gradient norms from the top layer down: A loses a factor at every layer.',
    },
    tanh: {
      name: 'tanh',
      look: 'A symmetric nonlinearity: A learns too, and as fast. Compare which layers drift and which saturate.',
    },
    relu: {
      name: 'ReLU',
      look: 'No flat end on the right: both learn. Look for dead units in A, and for none in B.',
    },
    batchOfTwo: {
      name: 'A batch of two',
      look: 'Every x̂ of B is about +1 or −1, whatever comes in, so that almost no gradient gets through: here BN prevents learning.',
    },
    lens: {
      name: 'Train or inference, a batch of four',
      look: 'Both learn. By running statistics B has well over 80% of the test points right, by the statistics of batches of four about 70%; for A, which has neither, both ways are the same.',
    },
    identity: {
      name: 'Recover identity',
      look: 'γ = √(σ² + ε) and β = μ give x back; γ = σ² does not.',
    },
    switchedOn: {
      name: 'BN switched on at step 500',
      look: 'A gets BN mid-run: see the ribbons jump and the loss begin to fall.',
    },
    layerNorm: {
      name: 'Batch or layer normalization',
      look: 'A normalizes each unit over the batch, B each example over its units. B starts later and then keeps up, and no example depends on another.',
    },
    groupNorm: {
      name: 'Group normalization, batch size 2',
      look: 'A normalizes each unit over two examples and hardly gets beyond guessing. B normalizes each example by itself, its units in four groups: it learns whatever the batch size is.',
    },
    rms: {
      name: 'No mean taken off: RMS',
      look: 'A takes off each example’s mean and divides by its deviation; B divides by its root mean square alone, and has no β. Both learn equally well: here the mean need not go.',
    },
    whitening: {
      name: 'Whitening every layer',
      look: 'B whitens each layer with its full covariance. Set the speed to its maximum: a step takes several times as long, and here it learns no better than BN per unit.',
    },
    singular: {
      name: 'Whitening with too small a batch',
      look: '32 examples cannot give the covariance of 64 units: ε fills in for half of the directions, and B stays far behind A.',
    },
    noisy: {
      name: 'Noise after BN',
      look: 'In every step B’s layers are scaled and shifted at random, so that they move more than A’s, and it learns as well: a steady distribution cannot be all there is to BN.',
    },
    wrongFix: {
      name: 'The wrong fix',
      look: 'B’s gradient takes μ and σ for constants. It begins with a large loss and stays behind A, although both normalize alike on the way forward.',
    },
    afterActivation: {
      name: 'BN before or after f',
      look: 'A normalizes what goes into the nonlinearity, B what comes out of it. Here one is as good as the other.',
    },
    onInput: {
      name: 'BN on the layer’s input',
      look: 'B normalizes what each layer receives. It learns as soon as A, and less steadily later.',
    },
    dropout: {
      name: 'Dropout on 60 points',
      look: 'Two plain networks and a tiny training set: A’s test loss climbs while its training loss falls; with dropout B’s climbs about half as far.',
    },
    momentum: {
      name: 'Momentum',
      look: 'With μ = 0.9 a rate of 0.05 works like 0.5. A stays stuck: momentum does not bring a vanished gradient back.',
    },
    adam: {
      name: 'Adam',
      look: 'Adam divides every gradient by its usual size, so that vanishing ones count too: A learns without BN, some hundred steps later than B.',
    },
    weightDecay: {
      name: 'Weight decay under BN',
      look: 'Decay keeps the weights under BN from growing, so the effective rate η/‖W‖² stays high: B learns, and then its accuracy swings.',
    },
    he: {
      name: 'He’s initial weights',
      look: 'Eight ReLU layers without BN. With He’s deviation A learns at once; with three tenths of it B never leaves 50%.',
    },
    paper: {
      name: 'The paper’s network on drawn digits',
      look: '784-100-100-100-10, as in the paper of 2015. B is above 80% after a hundred steps; A stays at 10% for more than a thousand.',
    },
    convolution: {
      name: 'A small convolutional network',
      look: 'BN per channel, over all examples and places: eight γ and eight β in each layer. Both learn; B is earlier.',
    },
  },
  figure: {
    title: 'Figure 1 of the 2015 paper',
    look: 'The paper’s network for 50,000 steps: accuracy over the steps, and how the inputs of one unit’s sigmoid spread and drift, without and with BN.',
    lead: 'Train the chosen network for {{steps}} steps at full speed, and see its test accuracy and the 15th, 50th and 85th percentile of one unit of the last hidden layer over 256 training examples. It starts when you press Start.',
    note: 'After Ioffe & Szegedy 2015, section 4.1: three hidden layers of 100 sigmoid units on MNIST, batches of 60, 50,000 steps. The paper gives neither the learning rate nor the spread of the initial weights: 0.5 and 0.01 are this page’s choice. The digits are drawn by the program, unless you open MNIST’s own files in the Lab. What these curves explain is disputed: a steady distribution has not been shown to cause faster learning.',
    start: 'Start',
    resume: 'Continue',
    cancel: 'Cancel',
    again: 'Start again',
    progress: 'step {{done}} of {{total}}',
    progressLabel: 'Steps done by both networks',
    finished: 'The run is complete.',
    paused: 'Paused. What is recorded stays.',
    revived: 'A network’s thread stopped. It was started again and runs the same steps.',
    lookShare: 'Measuring took {{share}} of the time.',
    timeAxis: 'Step axis',
    timeAxisHint:
      'Linear, as in the paper, or logarithmic: steps 10 to 100 then have as much room as 1,000 to 10,000, and step 0 has no place.',
    linear: 'linear',
    log: 'log',
    diverged: '{{arm}} diverged at step {{step}}. Its training stopped there.',
    failed:
      'A network’s thread stopped twice ({{reason}}). What is recorded stays: continue, or close other tabs first.',
    steps: 'Steps of the run',
    stepsHint:
      'A different length is a new run. About 400 moments of it are recorded, most of them early.',
    unitChoice: 'Unit',
    unitHint:
      'Of the last hidden layer. All are recorded, so choosing another one needs no new run.',
    shows: 'Percentiles of',
    showsHint:
      'z goes into the nonlinearity, as in the paper. u goes into the normalizer: with BN the mean of z over a batch is always β, however far u drifts.',
    axis: 'Value axis',
    zoom: 'Shown up to step',
    zoomHint: 'What happens early is hard to see among 50,000 steps.',
    zoomAll: 'all',
    toLab: 'Open this experiment in the Lab',
    accuracy: 'Test accuracy over the steps',
    accuracyAxis: 'test accuracy',
    accuracyOf: 'accuracy',
    accuracySummary: 'A classifies {{a}} correctly at step {{stepA}}, B {{b}} at step {{stepB}}.',
    step: 'step',
    unit: 'Unit {{unit}} in {{arm}}: percentiles of {{quantity}}',
    unitSummary:
      'At step {{step}} the 15th, 50th and 85th percentile are {{low}}, {{middle}} and {{high}}.',
    verdictWaiting: 'Nothing is recorded yet.',
    verdictBegins: '{{first}} classifies {{goal}} of the test set correctly before its first step.',
    verdictBothBegin:
      'Both networks classify {{goal}} of the test set correctly before their first step.',
    verdictNone: 'By step {{step}} neither network classifies {{goal}} of the test set correctly.',
    verdictOne:
      '{{first}} needed {{steps}} steps to {{goal}}; {{second}} has not reached it by step {{reached}}.',
    verdictBoth:
      '{{first}} needed {{steps}} steps to {{goal}}, {{second}} took {{other}}: {{ratio}} times as many.',
    network: 'Network',
    networkPaper: 'The paper’s network',
    networkPresent: 'Present experiment',
    description: '{{data}} · hidden layers: {{layers}} · {{activation}} · batch size {{m}}.',
    samePaper: 'The present experiment is the paper’s network.',
  },
};
