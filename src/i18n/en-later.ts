/** English texts of what is fetched when it is first shown: they come with it. */
export const later = {
  files: {
    lead: 'Choose files, or drop them anywhere on this page: pictures and labels as IDX files (the format of MNIST, plain or .gz; two files, or four with a test set), or one table as CSV with a header. They are read in this browser and never leave it. A link holds their names, sizes and digests, not what is in them.',
    choose: 'Choose files',
    size: '{{size}} bytes',
    remove: 'Remove',
    removeFile: 'Remove {{name}}',
    reading: 'Reading {{names}} …',
    incomplete: 'Pictures need their labels: add the other file of each pair.',
    pictures:
      '{{train}} pictures of {{height}}×{{width}} in {{classes}} classes; a fifth, drawn by the seed, is the test set.',
    picturesWithTest:
      '{{train}} training and {{test}} test pictures of {{height}}×{{width}} in {{classes}} classes.',
    table:
      '{{rows}} rows with {{features}} features in {{classes}} classes; a fifth, drawn by the seed, is the test set.',
    tableNoClasses: '{{rows}} rows with {{features}} columns beside the label.',
    label: 'Label column',
    labelHint:
      'The column whose values are the classes. All others are features and must be numbers.',
    column: '{{number}} · {{name}}',
    columns: 'Features',
    columnsHint:
      'Standardized: each column minus its mean, divided by its standard deviation, both of the training set. As they are: the numbers of the file.',
    standardized: 'standardized',
    raw: 'as they are',
    train: 'Train on these files',
    about: '{{name}}: {{problem}}',
    missingLead:
      'The link knows its files by their digests only. Give the same files again: choose them, or drop them on this page. The run starts when all are here.',
    missingNone: 'The link asks for own files, but names none.',
    notHere: 'not here yet',
    here: 'here',
    others: 'Train on other files',
    stranger: '{{name}} is none of these files: its SHA-256 digest begins with {{digest}}.',
    another:
      '{{name}} is another file than the one of this link: its SHA-256 digest begins with {{digest}}, not {{asked}}.',
    features: '{{count}} features: {{names}}',
    more: 'and {{count}} more',
    class: 'Class ({{column}})',
    inTraining: 'training',
    inTest: 'test',
    problem: {
      empty: 'There is nothing in it.',
      large: 'It has {{size}} bytes; files of more than {{limit}} bytes are not read.',
      unreadable: 'The browser could not read it ({{cause}}). A folder cannot be read, only files.',
      insecure:
        'Browsers compute digests only on pages that come over https or from this machine. Open Shiftscope that way to train on files.',
      kind: 'Files of this kind are not read: it begins with the bytes {{found}}. IDX begins with 00 00 08, gzip with 1f 8b; all else must be a table of text.',
      notGzip:
        'Its name ends in .gz, but it is no gzip file: it begins with the bytes {{found}}, not with 1f 8b.',
      gzip: 'It is damaged or cut short: unpacking it broke off after {{bytes}} bytes.',
      inflated: 'Unpacked it has more than {{limit}} bytes: too much for memory.',
      magic:
        'It is no IDX file: it begins with the bytes {{found}}, not with 00 00 08 and the number of dimensions.',
      type: 'Byte 2 is {{found}}: numbers of that type are not read, only unsigned bytes (08).',
      dimensions: 'Byte 3 says {{found}} dimensions; pictures have 3 and labels 1.',
      short: 'It ends at byte {{size}}; by its header it has {{expected}} bytes.',
      long: 'It has {{size}} bytes; by its header it ends at byte {{expected}}.',
      pixels: 'Its pictures have {{height}}×{{width}} pixels; from 1 to {{limit}} pixels fit.',
      utf8: 'It is no text in UTF-8. Save it as CSV in UTF-8.',
      header: 'Line {{line}} holds numbers alone; the first line must name the columns.',
      narrow:
        'Line {{line}} has one column. A label and at least one feature are needed, separated by commas, semicolons or tabs.',
      features: 'It has {{features}} columns beside the label; at most {{limit}} fit into memory.',
      cells: 'It has more than {{limit}} numbers: too much for memory.',
      quote: 'Line {{line}}: a quotation mark is not closed where its cell ends.',
      width: 'Line {{line}} has {{found}} cells; the header has {{expected}}.',
      number: 'Line {{line}}, column “{{column}}”: “{{text}}” is no number.',
      huge: 'Line {{line}}, column “{{column}}”: {{text}} is beyond 3.4·10³⁸, the largest number here.',
      missing: 'Line {{line}}, column “{{column}}”: the cell is empty.',
      label: 'There is no column {{found}} for the label: the table has {{columns}} columns.',
      manyClasses:
        'Column “{{column}}” has more than {{limit}} different values: too many classes for a label.',
      unpaired:
        'There are {{images}} files of pictures and {{labels}} of labels. One of each is needed, or two of each: training and test.',
      mixed: 'A table is trained on alone: remove the other files.',
      counts: 'There are {{images}} pictures but {{labels}} labels.',
      shapes: 'Training pictures have {{train}} pixels, test pictures {{test}}.',
      oneClass: 'All examples are of one class, “{{class}}”; at least two classes are needed.',
      whitening:
        'An example has {{features}} numbers; whitening takes at most {{limit}} units together. Place it before or after f in the layer, or choose another normalization.',
      fewRows: 'There are {{count}} examples; at least {{least}} are needed.',
    },
  },
  layer: {
    affine: 'γ and β of each unit, network {{arm}}',
    affineSummary: 'γ lies from {{low}} to {{high}}, β from {{lowBeta}} to {{highBeta}}.',
    unit: 'unit',
    shift:
      'W₁ since step 0: {{start}} ({{startScaled}} σ) · since step {{from}}: {{before}} ({{beforeScaled}} σ)',
    toTransform: 'γ and β on one unit',
  },
  study: {
    lead: 'Does training move the ground under a layer? Three answers: how far the coming step of the layers before it moves its gradient, how rough the loss is on the way down, and how far its values have moved.',
    now: 'Measure now',
    every: 'Measure',
    everyNever: 'when asked',
    every1: 'every look',
    every5: 'every 5th',
    every25: 'every 25th',
    everyHint:
      'A look is one picture of the run. Measuring takes the batch of the coming step forward and back once for each layer and for each of eight places on the way down. It changes no number of the run.',
    at: 'Measured at step {{step}}, of the step that comes next.',
    none: 'Nothing has been measured up to this step.',
    oneLayer: 'A single layer has none before it that could shift it.',
    gradients: 'By the gradient: internal covariate shift, Def. 2.1',
    relative: 'Relative shift ‖G − G′‖/‖G‖ by layer',
    relativeTime: 'Relative shift ‖G − G′‖/‖G‖ through steps',
    relativeSummary:
      'At step {{step}} the layer whose gradient is moved most is {{layerA}} in A ({{a}}) and {{layerB}} in B ({{b}}).',
    historySummary: 'Measured {{count}} times, first at step {{first}}, last at step {{last}}.',
    column: { norm: '‖G − G′‖₂', relative: '‖G − G′‖/‖G‖', cosine: 'cos(G, G′)' },
    landscape: 'By the loss: the landscape along −∇L',
    lossRange: 'Loss along −∇L, least and largest',
    least: '{{arm}} min',
    largest: '{{arm}} max',
    arm: '{{arm}}',
    smoothness: 'Largest change of the gradient per distance',
    rangeSummary:
      'At step {{step}} the loss on the way down lies from {{lowA}} to {{highA}} in A, and from {{lowB}} to {{highB}} in B.',
    smoothnessSummary:
      'At step {{step}} the gradient changes by at most {{a}} per distance moved in A, and by {{b}} in B.',
    distance: 'By the values: W₁',
    definition: 'Definition and source',
    formula: {
      gradients:
        '‖G − G′‖₂, with G = ∂L/∂Wᵢ now and G′ = ∂L/∂Wᵢ once layers 1 … i − 1 have taken the coming step',
      landscape:
        'L(θ′) and ‖∇L(θ) − ∇L(θ′)‖₂/‖θ − θ′‖₂ at θ′ = θ − s·η·∇L(θ), with s = ½, 1, 1½, …, 4',
      distance: 'W₁ = ∫ |Fₜ(x) − Fₛ(x)| dx',
    },
    meaning: {
      gradients:
        'Both gradients are of the same batch. The layers before i stand where the optimiser’s own next step puts them, biases, γ and β included; the statistics of the batch are computed anew, running statistics and random numbers stay as they are. Norms of different networks cannot be compared: relative shifts and cosines are made for that. The first layer has none before it, so its shift is 0 and its cosine 1.',
      landscape:
        'From the present parameters θ, all that descends is moved straight against the gradient of the coming batch, by s learning rates η. The charts show the least and the largest loss at these eight places, and the largest change of the gradient per distance moved, an effective smoothness. What is not finite is not drawn.',
      distance:
        'F is the distribution of the chosen quantity over all units of a layer and the probe examples, at step s and at step t. W₁ is the area between both curves: how far the values have to be carried on average. For equally many values it is the mean distance between the sorted ones. In units of σ it is divided by their standard deviation at step s.',
    },
    source: {
      gradients:
        'Santurkar, Tsipras, Ilyas, Mądry: How Does Batch Normalization Help Optimization? NeurIPS 2018, Definition 2.1.',
      landscape:
        'Santurkar, Tsipras, Ilyas, Mądry: How Does Batch Normalization Help Optimization? NeurIPS 2018, Figure 4.',
      distance:
        'Also called Wasserstein-1 or earth mover’s distance; on a line it is this area (Vallender 1974).',
    },
    dispute:
      'What these numbers explain is disputed. By Definition 2.1 the shift under batch normalization is similar to that of a plain network, or larger, and yet it helps. The same paper explains this by a smoother landscape; that is not proved in general either, and the largest change of the gradient is not reliably lower under BN.',
  },
  transform: {
    lead: 'One unit, one batch. The batch moves from x, the normaliser’s input, to x̂ = (x − μ)/√(σ² + ε), and on to y = γx̂ + β.',
    otherwise:
      '{{arm}} uses another way: {{name}}. Here you see what batch normalization would make of the same numbers.',
    arm: 'Network',
    unit: 'Unit',
    recipe: 'γ and β',
    own: 'Its own',
    identity: 'Recover identity',
    sigma: 'γ = σ',
    variance: 'γ = σ²',
    hand: 'By hand',
    recipeHint:
      'Its own: as in the network now. Recover identity: γ = √(σ² + ε), β = μ. γ = σ leaves a trace of ε. γ = σ² is a common mistake.',
    gamma: 'γ',
    unitHint: 'Each unit of the layer has its own μ, σ², γ and β.',
    gammaHint: 'Drag to stretch y around β.',
    beta: 'β',
    betaHint: 'Drag to move y.',
    residual: 'identity residual ‖y − x‖/‖x − μ‖',
    statistics: 'm = {{m}} · μ = {{mean}} · σ = {{deviation}} · ε = {{epsilon}}',
    sample: 'Dots and shares are of a sample: {{shown}} of the {{m}} numbers.',
    rails: 'The batch: x, x̂ and y',
    railX: 'x, the normaliser’s input',
    railNormalized: 'x̂ = (x − μ)/√(σ² + ε)',
    railY: 'y = γx̂ + β',
    railsSummary:
      'y has mean {{mean}} and standard deviation {{deviation}}; {{share}} of the batch is saturated.',
    curve: 'What {{activation}} makes of y',
    curveSummary: '{{share}} of the batch lies on the flat ends, the rest in the middle.',
    compare: 'Three ways to choose γ, with β = μ',
    compareGamma: 'γ',
    compareResidual: 'residual',
    compareSaturated: 'saturated',
    mistake: 'γ = σ² (a common mistake)',
    exact: 'γ = √(σ² + ε)',
    nearly: 'γ = σ',
    oneBatch: 'It holds for this batch only: the next one has another μ and σ.',
    hidden: 'Here σ is close to 1, so that the mistake hides: σ² ≈ σ.',
    useInRun: 'Use this γ and β in all units of {{arm}}',
    noLayers: 'This network has no hidden layer, so there is no unit to look at.',
    waiting: 'The batch is on its way.',
    example: 'example',
  },
  lens: {
    lead: 'In training an example is normalised by the statistics of its batch. At inference it may come alone, so running statistics stand in for them. Here both networks are looked at both ways.',
    noLayers: 'This network has no hidden layer, so there is nothing to normalise.',
    finding: {
      waiting: 'The batches are on their way.',
      same: 'Neither network keeps running statistics: it makes no difference which way you look.',
      single:
        'A single example has no variance: by its own statistics {{arm}} gives the same answer whatever comes in and has {{batch}} of the test points right; by running statistics it has {{running}}.',
      mean: 'The running mean of layer {{layer}} in {{arm}} is {{gap}} σ away from the batch’s: at inference {{arm}} still sees the old distribution.',
      above:
        'The running variance of layer {{layer}} in {{arm}} is {{ratio}} times the batch’s: at inference what comes out of the normaliser is too small.',
      below:
        'The batch’s variance in layer {{layer}} of {{arm}} is {{ratio}} times the running one: at inference what comes out of the normaliser is too large.',
      batchWorse:
        'Running statistics have caught up in {{arm}}, but by the statistics of its batches of {{m}} it has only {{batch}} of the test points right, and {{running}} by running ones: so few examples give statistics that are mostly noise.',
      runningWorse:
        'In {{arm}} running statistics are near the batch’s in every layer, yet by them it has only {{running}} of the test points right, and {{batch}} by those of its batches of {{m}}: small differences add up from layer to layer.',
      caughtUp:
        'Running statistics have caught up in {{arm}}: by them it has {{running}} of the test points right, by the statistics of its batches of {{m}} {{batch}}.',
    },
    halfLife:
      'With α = {{alpha}} the weight of what running statistics began with halves every {{updates}} updates.',
    halfLifeNone: 'With α = 1 running statistics are those of the last batch alone.',
    numbers: 'Both ways of looking, now',
    running: 'running',
    batch: 'batch',
    testAccuracy: 'test accuracy',
    testLoss: 'test loss',
    trainAccuracy: 'training accuracy',
    trainLoss: 'training loss',
    accuracy: 'Test accuracy, both ways',
    loss: 'Test loss, both ways',
    accuracySummary:
      'At step {{step}} A classifies {{a}} of the test points right by running and {{aBatch}} by batch statistics, B {{b}} and {{bBatch}}.',
    lossSummary:
      'At step {{step}} the loss of A is {{a}} by running and {{aBatch}} by batch statistics, that of B {{b}} and {{bBatch}}.',
    gap: 'Running mean: distance from the batch’s, in its σ',
    ratio: 'Running variance over the batch’s',
    gapSummary:
      'At step {{step}} the running mean of layer {{layer}} is {{a}} σ away from the batch’s in A, and {{b}} σ in B.',
    ratioSummary:
      'At step {{step}} the running variance of layer {{layer}} is {{a}} times the batch’s in A, and {{b}} times in B.',
    units: 'Each unit of layer {{layer}} in {{arm}}: running (dot) and batch (line)',
    unitsName: 'Running and batch statistics of each unit, network {{arm}}',
    unitsSummary:
      'The running means lie from {{low}} to {{high}}, those of the batch from {{lowBatch}} to {{highBatch}}.',
    unitsNone: '{{arm}} keeps no running statistics: both ways of looking are the same.',
    strip: { mean: 'mean', variance: 'var.' },
    runningMean: 'running mean',
    batchMean: 'mean of the batch',
    runningVariance: 'running variance',
    batchVariance: 'variance of the batch',
    fieldRunning: '{{arm}}, by running statistics',
    fieldBatch: '{{arm}}, by batch statistics',
    fields: 'Decision boundaries, both ways',
    fieldHint:
      'By batch statistics: every point of the plane is normalised by the mean and variance of one and the same batch, the next {{m}} training examples. A point alone has none of its own.',
    rerun: 'Run again with this panel open',
    rerunHint:
      'Batch statistics are looked at only while this panel is open. The same steps give the same numbers.',
    definitions: 'How this is measured',
    defineRunning:
      'Running statistics begin at mean 0 and variance 1; after each step r ← (1 − α) r + α s, where s is the mean and the unbiased variance σ² · m/(m − 1) of the step’s batch. The batch itself is normalised by its biased σ².',
    defineBatch:
      'By batch statistics: each set is taken in its own order in batches of m = {{m}}, and each batch is normalised by its own mean and variance. Where too few examples are left for the last batch, those before them fill it up and are not counted twice.',
    defineSame:
      'All else is the same both ways: γ and β as they stand, no dropout, noisy normalization at its mean scale and shift. Without a normaliser, and with layer normalization, the two are equal.',
    defineDistance:
      'Distances are those from the next training batch, over the units of a layer: Σ|r − μ| / Σσ for the mean, Σr / Σs² for the variance, both variances unbiased. One batch is noisy: that alone makes about {{noise}} σ here.',
  },
  share: {
    title: 'Share this experiment',
    lead: 'The link holds everything, the changes on the way included. Whoever opens it sees the same numbers, bit for bit.',
    link: 'Link',
    atStep: 'Open at step {{step}}',
    fingerprint: 'Fingerprint at step {{step}}',
    qr: 'The link as a QR code',
    copyFailed: 'Copying is not allowed here: select the link and copy it.',
  },
  map: {
    many: 'Many runs at once',
    title: 'Stability map',
    look: 'The present experiment at hundreds of initial weight scales and learning rates: where does each network still train?',
    lead: 'Each cell is a training run of its own, computed here and now: the present experiment for {{steps}} steps from the same seed. The axes set the initial weight scale and the learning rate of both networks, also where one has a value of its own.',
    side: 'Cells',
    sideHint: 'How finely the map is divided. Every cell takes two runs, one for each network.',
    steps: 'Steps of each run',
    stepsHint: 'Every network is trained for so many steps and then tested on the whole test set.',
    shows: 'Colour shows',
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
    stopped: 'Stopped. What is computed stays.',
    revived: 'A thread stopped and was started again; its cells were computed anew.',
    failed:
      'A thread stopped twice ({{reason}}). What is computed stays: continue, or close other tabs first.',
    fingerprint: 'Fingerprint of the map',
    missing:
      'This experiment trains on files that are not here. Open them in the Lab, then come back.',
    soFar: 'So far: {{sentence}}',
    verdict: {
      unknown: 'The first cells are being computed.',
      none: 'Neither A nor B trains to 90 % in any of {{total}} cells.',
      onlyA:
        'A trains to 90 % in {{a}} of {{total}} cells ({{shareA}}), B in none: there is no factor to give.',
      onlyB:
        'B trains to 90 % in {{b}} of {{total}} cells ({{shareB}}), A in none: there is no factor to give.',
      same: 'A and B each train to 90 % in {{a}} of {{total}} cells ({{shareA}}): the range that works is the same.',
      wider:
        'A trains to 90 % in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): the range that works is wider for B by a factor of {{factor}}.',
      widerBatch:
        'A trains to 90 % in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): BN widens the range that works by a factor of {{factor}}.',
      narrower:
        'A trains to 90 % in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): the range that works is narrower for B, {{factor}} times that of A.',
      narrowerBatch:
        'A trains to 90 % in {{a}} of {{total}} cells ({{shareA}}), B in {{b}} ({{shareB}}): BN narrows the range that works, to {{factor}} times that of A.',
    },
  },
  presets: {
    title: 'Presets',
    lead: 'Each begins a new run. The sentence says what to look for.',
    default: {
      name: 'Plain against batch-normalised',
      look: 'Four sigmoid layers. A stays at chance; B learns within a few hundred steps.',
    },
    stuck: {
      name: 'Six layers on the moons',
      look: 'A is stuck here too: the gradient of its first layer is thousands of times smaller than that of its last; B learns at once.',
    },
    careful: {
      name: 'Careful initialisation',
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
      look: 'Both learn. By running statistics B has well over 80 % of the test points right, by the statistics of batches of four about 70 %; for A, which has neither, both ways are the same.',
    },
    identity: {
      name: 'Recover identity',
      look: 'γ = √(σ² + ε) and β = μ give x back; γ = σ² does not.',
    },
    switchedOn: {
      name: 'BN switched on at step 500',
      look: 'A gets BN in mid-run: see the ribbons jump and the loss begin to fall.',
    },
    layerNorm: {
      name: 'Batch or layer normalization',
      look: 'A normalises each unit over the batch, B each example over its units. B starts later and then keeps up, and no example depends on another.',
    },
    groupNorm: {
      name: 'Group normalization, batch size 2',
      look: 'A normalises each unit over two examples and hardly gets beyond guessing. B normalises each example by itself, its units in four groups: it learns whatever the batch size is.',
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
      look: 'B’s gradient takes μ and σ for constants. It begins with a large loss and stays behind A, although both normalise alike on the way forward.',
    },
    afterActivation: {
      name: 'BN before or after f',
      look: 'A normalises what goes into the nonlinearity, B what comes out of it. Here one is as good as the other.',
    },
    onInput: {
      name: 'BN on the layer’s input',
      look: 'B normalises what each layer receives. It learns as soon as A, and less steadily later.',
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
      look: 'Eight ReLU layers without BN. With He’s deviation A learns at once; with three tenths of it B never leaves 50 %.',
    },
    paper: {
      name: 'The paper’s network on drawn digits',
      look: '784-100-100-100-10, as in the paper of 2015. B is above 80 % after a hundred steps; A stays at 10 % for more than a thousand.',
    },
    convolution: {
      name: 'A small convolutional network',
      look: 'BN per channel, over all examples and places: eight γ and eight β in each layer. Both learn; B is earlier.',
    },
  },
  figure: {
    title: 'Figure 1 of the 2015 paper',
    look: 'The paper’s network for 50,000 steps: accuracy against step, and how the inputs of one unit’s sigmoid spread and wander, plain and with BN.',
    lead: 'The present experiment for {{steps}} steps at full speed: test accuracy, and the 15th, 50th and 85th percentile of one unit of the last hidden layer over 256 training examples.',
    note: 'After Ioffe & Szegedy 2015, section 4.1: three hidden layers of 100 sigmoid units on MNIST, batches of 60, 50,000 steps. The paper gives neither the learning rate nor the spread of the initial weights: 0.5 and 0.01 are this page’s choice. The digits are drawn by the program, unless you open MNIST’s own files in the Lab. What these curves explain is disputed: a steady distribution is not shown to be the cause of faster learning.',
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
      'Linear, as in the paper, or logarithmic: steps 10 to 100 then have as much room as 1000 to 10,000, and step 0 has no place.',
    linear: 'linear',
    log: 'log',
    diverged: '{{arm}} diverged at step {{step}} and stays there.',
    failed:
      'A network’s thread stopped twice ({{reason}}). What is recorded stays: continue, or close other tabs first.',
    steps: 'Steps of the run',
    stepsHint:
      'Another length is another run. Some 400 moments of it are recorded, most of them early.',
    unitChoice: 'Unit',
    unitHint: 'Of the last hidden layer. All are recorded: another one needs no new run.',
    shows: 'Percentiles of',
    showsHint:
      'z is what goes into the nonlinearity, as in the paper. u is what goes into the normaliser: under BN the mean of z over a batch is always β, however u may wander.',
    axis: 'Value axis',
    zoom: 'Shown up to step',
    zoomHint: 'What happens early is hard to see among 50,000 steps.',
    zoomAll: 'all',
    toLab: 'Open this experiment in the Lab',
    accuracy: 'Test accuracy against step',
    accuracyAxis: 'test accuracy',
    accuracyOf: 'accuracy',
    accuracySummary: 'A has {{a}} right at step {{stepA}}, B {{b}} at step {{stepB}}.',
    step: 'step',
    unit: 'Unit {{unit}} in {{arm}}: percentiles of the {{quantity}}',
    unitSummary:
      'At step {{step}} the 15th, 50th and 85th percentile are {{low}}, {{middle}} and {{high}}.',
    verdictWaiting: 'Nothing is recorded yet.',
    verdictBegins: '{{first}} has {{goal}} of the test set right before its first step.',
    verdictBothBegin: 'Both networks have {{goal}} of the test set right before their first step.',
    verdictNone: 'Neither network has {{goal}} of the test set right by step {{step}}.',
    verdictOne:
      '{{first}} needed {{steps}} steps to {{goal}}; {{second}} has not reached it by step {{reached}}.',
    verdictBoth:
      '{{first}} needed {{steps}} steps to {{goal}}, {{second}} {{other}}: {{ratio}} times as many.',
  },
};
