/** Words of the advice, in English. Keys and their shape come from here. */
export const words = {
  advice: {
    try: 'Try',
    or: 'or',
    end: '.',
    anew: '(starts a new run)',
    allAnew: '(each starts a new run)',
    start: {
      lead: 'Not trained yet.',
      rest: 'Both networks start from identical weights. Which one will learn faster? Press Play.',
    },
    startApart: {
      lead: 'Not trained yet.',
      rest: 'Which network will learn fastest? Press Play.',
    },
    startAlone: { lead: 'Not trained yet.', rest: 'Will this network learn? Press Play.' },
    early: {
      lead: 'Training has just begun.',
      rest: 'Each band shows how the values in one layer are spread, and how they move over time.',
    },
    stuck: {
      lead: '{{arm}} is stuck',
      rest: 'at {{accuracy}}. The learning signal (gradient) reaching layer 1 is about {{ratio}} times weaker than at the output, so layer 1 hardly changes.',
    },
    stuckEven: {
      lead: '{{arm}} is near chance',
      rest: 'at {{accuracy}}, although the gradient reaching layer 1 is not much weaker than at the output. It may only need more steps.',
    },
    stuckMoving: {
      lead: '{{arm}} is near chance',
      rest: 'at {{accuracy}}, although each step still changes the weights of layer 1 by about {{change}} of their spread. It may only need more steps.',
    },
    straight: {
      lead: '{{arm}} can only draw a straight line:',
      rest: 'it has no nonlinearity, so its decision boundary is a straight line, with or without BN. It classifies {{accuracy}} of the {{examples}} correctly.',
    },
    flat: {
      lead: '{{arm}} can only draw flat boundaries:',
      rest: 'it has no nonlinearity, so the boundary between any two classes is flat, with or without BN. It classifies {{accuracy}} of the {{examples}} correctly.',
    },
    noGradient: {
      lead: 'No gradient reaches layer 1 of {{arm}}:',
      rest: 'it is exactly 0 there, so layer 1 learns nothing from the data.',
    },
    vanishing: {
      lead: 'Gradients vanish in {{arm}}:',
      rest: 'the learning signal reaching layer 1 is about {{ratio}} times weaker than at the output, so layer 1 hardly changes.',
    },
    exploding: {
      lead: 'Gradients explode in {{arm}}:',
      rest: 'the gradient norm of {{place}} is about {{norm}}, and each step changes its weights by about {{change}} of their spread.',
    },
    saturated: {
      lead: 'Layer {{layer}} of {{arm}} is saturated:',
      rest: 'about {{share}} of its values lie on the flat ends of the nonlinearity, where its slope is less than a fifth of the steepest.',
    },
    dead: {
      lead: 'Units of {{arm}} are dead:',
      rest: 'about {{share}} of the units in layer {{layer}} output 0 for every probe example, so none of these examples gives them a gradient.',
    },
    diverged: {
      lead: '{{arm}} has diverged',
      rest: 'at step {{step}}: in {{place}} the {{what}} is no longer a finite number. Its training stopped there.',
    },
    wrongFix: {
      lead: '{{arm}} uses the wrong fix.',
      rest: 'Its gradient treats μ and σ as constants. Every update of b is then canceled by the normalization, so b changes without changing the output.',
    },
    singular: {
      lead: '{{arm}} whitens {{width}} units with a batch of {{batch}}.',
      rest: 'Their covariance is singular: in the directions in which this batch does not vary, ε = {{epsilon}} alone stands in for the variance.',
    },
    batchOfOne: {
      lead: 'A batch of one tells {{arm}} nothing.',
      rest: 'With m = 1 the mean is the value itself, so x̂ is 0, whatever comes in.',
    },
    smallBatch: {
      lead: 'The statistics of {{arm}} are noisy:',
      rest: 'with m = {{batch}} the mean of a batch is typically wrong by about {{noise}} σ. The running averages are steadier: {{steadier}} of that at α = {{alpha}}.',
    },
    identity: {
      lead: 'BN in {{arm}} gives back its input:',
      rest: 'γ and β undo the normalization of each batch. The forward pass is that of a plain network, but the gradient is not.',
    },
    fast: {
      lead: 'The updates of {{arm}} are large:',
      rest: 'each step changes the weights of {{place}} by about {{change}} of their spread; 0.1% is typical.',
    },
    learning: {
      lead: '{{arm}} is learning:',
      rest: 'it classifies {{accuracy}} of the {{examples}} correctly.',
    },
    both: {
      lead: 'Both networks learn:',
      rest: 'A classifies {{a}} of the {{examples}} correctly, B {{b}}.',
    },
    bothFine: {
      lead: 'Both networks learn:',
      rest: 'A classifies {{a}} of the {{examples}} correctly, B {{b}}. Here the plain network manages without normalization.',
    },
    waiting: {
      lead: 'So far:',
      rest: 'A classifies {{a}} of the {{examples}} correctly, B {{b}}.',
    },
    each: { lead: 'So far:', rest: 'test accuracy is {{each}}.' },
    eachLearns: { lead: 'All is well:', rest: 'test accuracy is {{each}}.' },
    drift: 'Meanwhile the values in layer {{moved}} have drifted {{way}} by about {{drift}}.',
    same: 'The same holds for {{arm}}.',
    word: {
      'pre-activation': 'pre-activation',
      gradient: 'gradient',
      loss: 'loss',
      up: 'up',
      down: 'down',
      points: 'test points',
      pictures: 'test pictures',
      rows: 'test rows',
    },
    remedyBatch: 'switching on BN in {{arm}}',
    remedyScaleUp: 'making the initial weights 4 times larger',
    remedyScaleDown: 'making the initial weights 4 times smaller',
    remedyRateDown: 'a learning rate 10 times smaller',
    remedyBatchSize: 'a batch of 32',
    remedyLearned: 'learning γ and β',
    remedyDepth: 'two hidden layers',
    remedyBend: 'tanh as the activation',
  },
  announcer: {
    anew: 'A new run has begun.',
    playing: 'Training.',
    paused: 'Paused at step {{step}}.',
    diverged: '{{arm}} diverged at step {{step}}, in {{place}}.',
  },
};
