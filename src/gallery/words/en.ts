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
