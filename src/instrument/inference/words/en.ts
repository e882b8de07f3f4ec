/** Words of the panel of training and inference, in English. Keys and their shape come from here. */
export const words = {
  lens: {
    lead: 'In training, an example is normalized by the statistics of its batch. At inference there may be no batch, so running averages are used instead. Here both networks are evaluated both ways.',
    noLayers: 'This network has no hidden layer, so there is nothing to normalize.',
    finding: {
      waiting: 'Evaluating with batch statistics …',
      same: 'Neither network keeps running statistics, so both ways give the same result.',
      single:
        'A single example has no variance: with its own statistics {{arm}} gives the same answer for every input, and accuracy is {{batch}}. With running statistics it is {{running}}.',
      mean: 'In layer {{layer}} of {{arm}} the running mean is {{gap}} σ away from the batch mean: at inference {{arm}} still sees the old distribution.',
      above:
        'In layer {{layer}} of {{arm}} the running variance is {{ratio}} times the batch variance: at inference the normalized values are too small.',
      below:
        'In layer {{layer}} of {{arm}} the batch variance is {{ratio}} times the running variance: at inference the normalized values are too large.',
      batchWorse:
        'In {{arm}} the running statistics have caught up, and accuracy is {{running}} with them. It is only {{batch}} with statistics from batches of {{m}}, because these differ from batch to batch.',
      runningWorse:
        'In {{arm}} running and batch statistics are close in every layer, yet accuracy is only {{running}} with running statistics. It is {{batch}} with statistics from batches of {{m}}: small differences add up from layer to layer.',
      caughtUp:
        'In {{arm}} the running statistics have caught up: accuracy is {{running}} with running statistics and {{batch}} with statistics from batches of {{m}}.',
    },
    halfLife:
      'With α = {{alpha}} the influence of the starting values halves every {{updates}} updates.',
    halfLifeNone: 'With α = 1 the running statistics are those of the last batch alone.',
    numbers: 'Both ways compared',
    running: 'running',
    batch: 'batch',
    testAccuracy: 'test accuracy',
    testLoss: 'test loss',
    trainAccuracy: 'training accuracy',
    trainLoss: 'training loss',
    accuracy: 'Test accuracy, both ways',
    loss: 'Test loss, both ways',
    accuracySummary:
      'At step {{step}} the test accuracy of A is {{a}} with running and {{aBatch}} with batch statistics, that of B {{b}} and {{bBatch}}.',
    lossSummary:
      'At step {{step}} the test loss of A is {{a}} with running and {{aBatch}} with batch statistics, that of B {{b}} and {{bBatch}}.',
    gap: 'Distance of the running mean from the batch mean',
    ratio: 'Running variance divided by batch variance',
    gapUnit: 'distance (in σ)',
    ratioUnit: 'ratio',
    gapSummary:
      'At step {{step}} the running mean of layer {{layer}} is {{a}} σ away from the batch mean in A, and {{b}} σ in B.',
    ratioSummary:
      'At step {{step}} the running variance of layer {{layer}} is {{a}} times the batch variance in A, and {{b}} times in B.',
    units: 'Each unit of layer {{layer}} in {{arm}}: running (dot) and batch (line)',
    unitsName: 'Running and batch statistics of each unit, network {{arm}}',
    unitsSummary:
      'The running means lie between {{low}} and {{high}}, the batch means between {{lowBatch}} and {{highBatch}}.',
    unitsNone: '{{arm}} keeps no running statistics: both ways give the same result.',
    strip: { mean: 'mean', variance: 'var.' },
    runningMean: 'running mean',
    batchMean: 'batch mean',
    runningVariance: 'running variance',
    batchVariance: 'batch variance',
    fieldRunning: '{{arm}}, with running statistics',
    fieldBatch: '{{arm}}, with batch statistics',
    fields: 'Decision boundaries, both ways',
    fieldHint:
      'With batch statistics, every point of the plane is normalized by the mean and variance of the same batch: the next {{m}} training examples. A point alone has none of its own.',
    rerun: 'Keep this panel open and train again',
    rerunHint:
      'Batch statistics are measured only while this panel is open. The same steps give the same numbers.',
    definitions: 'How this is measured',
    defineRunning:
      'Running statistics begin at mean 0 and variance 1. After each step r ← (1 − α) r + α s, where s is the mean and the unbiased variance σ² · m/(m − 1) of that step’s batch. The batch itself is normalized by its biased σ².',
    defineBatch:
      'With batch statistics, each set is taken in its own order in batches of m = {{m}}, and each batch is normalized by its own mean and variance. Where too few examples are left for the last batch, those before them fill it up and are not counted twice.',
    defineSame:
      'Everything else is the same both ways: γ and β as they stand, no dropout, and BN + noise at its mean scale and shift. Without a normalizer, and with layer normalization, the two ways are equal.',
    defineDistance:
      'Distances are from the next training batch, over the units of a layer: Σ|r − μ| / Σσ for the mean, Σr / Σs² for the variance, both variances unbiased. One batch is noisy: that alone makes about {{noise}} σ here.',
  },
};
