/** Words of the panel of training and inference, in English. Keys and their shape come from here. */
export const words = {
  lens: {
    lead: 'In training an example is normalized by the statistics of its batch. At inference it may come alone, so running statistics stand in for them. Here both networks are looked at both ways.',
    noLayers: 'This network has no hidden layer, so there is nothing to normalize.',
    finding: {
      waiting: 'The batches are on their way.',
      same: 'Neither network keeps running statistics: it makes no difference which way you look.',
      single:
        'A single example has no variance: by its own statistics {{arm}} gives the same answer whatever comes in, and test accuracy is {{batch}}; by running statistics it is {{running}}.',
      mean: 'The running mean of layer {{layer}} in {{arm}} is {{gap}} σ away from the batch’s: at inference {{arm}} still sees the old distribution.',
      above:
        'The running variance of layer {{layer}} in {{arm}} is {{ratio}} times the batch’s: at inference what comes out of the normalizer is too small.',
      below:
        'The batch’s variance in layer {{layer}} of {{arm}} is {{ratio}} times the running one: at inference what comes out of the normalizer is too large.',
      batchWorse:
        'Running statistics have caught up in {{arm}}, but accuracy is only {{batch}} with statistics from its batches of {{m}}, and {{running}} with running statistics: what differs from batch to batch costs it that much.',
      runningWorse:
        'In {{arm}} running statistics are near the batch’s in every layer, yet by them test accuracy is only {{running}}, and {{batch}} by those of its batches of {{m}}: small differences add up from layer to layer.',
      caughtUp:
        'Running statistics have caught up in {{arm}}: accuracy is {{running}} with running statistics, and {{batch}} with statistics from batches of {{m}}.',
    },
    halfLife:
      'With α = {{alpha}} the influence of the starting values halves every {{updates}} updates.',
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
      'At step {{step}} test accuracy by running and by batch statistics is {{a}} and {{aBatch}} for A, {{b}} and {{bBatch}} for B.',
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
      'By batch statistics: every point of the plane is normalized by the mean and variance of one and the same batch, the next {{m}} training examples. A point alone has none of its own.',
    rerun: 'Run again with this panel open',
    rerunHint:
      'Batch statistics are looked at only while this panel is open. The same steps give the same numbers.',
    definitions: 'How this is measured',
    defineRunning:
      'Running statistics begin at mean 0 and variance 1; after each step r ← (1 − α) r + α s, where s is the mean and the unbiased variance σ² · m/(m − 1) of the step’s batch. The batch itself is normalized by its biased σ².',
    defineBatch:
      'By batch statistics: each set is taken in its own order in batches of m = {{m}}, and each batch is normalized by its own mean and variance. Where too few examples are left for the last batch, those before them fill it up and are not counted twice.',
    defineSame:
      'All else is the same both ways: γ and β as they stand, no dropout, noisy normalization at its mean scale and shift. Without a normalizer, and with layer normalization, the two are equal.',
    defineDistance:
      'Distances are those from the next training batch, over the units of a layer: Σ|r − μ| / Σσ for the mean, Σr / Σs² for the variance, both variances unbiased. One batch is noisy: that alone makes about {{noise}} σ here.',
  },
};
