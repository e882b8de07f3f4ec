/** Words of the shift panel, in English. Keys and their shape come from here. */
export const words = {
  study: {
    lead: 'Does the input of a layer keep changing while it learns? Three ways to measure it: how much its gradient changes when the earlier layers update; how rough the loss is along the step; how far its values have moved.',
    finding: {
      gap: ' ',
      none: 'Nothing is measured yet. Press “Measure now”.',
      numbers:
        'At step {{step}}, the next update of the earlier layers changes the gradient of a layer by about {{a}} in A and {{b}} in B (median of the layers).',
      similar: 'By this measure the shift is similar in both networks.',
      larger: 'By this measure the shift is larger in {{more}} than in {{less}}.',
      batchSimilar:
        'By this measure BN does not reduce internal covariate shift here: it is similar.',
      batchLarger:
        'By this measure BN does not reduce internal covariate shift here: it is larger with BN.',
      batchSmaller: 'By this measure internal covariate shift is smaller with BN at this step.',
    },
    now: 'Measure now',
    every: 'Measure',
    everyNever: 'when asked',
    every1: 'each frame',
    every5: 'every 5th frame',
    every25: 'every 25th frame',
    everyHint:
      'A frame is one recorded moment of the run. Measuring passes the batch of the next step forward and back once for each layer, and once for each of eight places along the step. It changes no number of the run.',
    at: 'Measured at step {{step}}, for the next update.',
    none: 'Nothing has been measured up to this step.',
    oneLayer: 'This network has a single layer: none before it could shift it.',
    gradients: 'By the gradient: internal covariate shift (Definition 2.1)',
    relative: 'Relative change of the gradient by layer: ‖G − G′‖/‖G‖',
    relativeTime: 'Relative change of the gradient over the steps',
    relativeSummary:
      'At step {{step}} the layer whose gradient changes most is {{layerA}} in A ({{a}}) and {{layerB}} in B ({{b}}).',
    historySummary: 'Measured {{count}} times, first at step {{first}}, last at step {{last}}.',
    column: { norm: '‖G − G′‖₂', relative: '‖G − G′‖/‖G‖', cosine: 'cos(G, G′)' },
    allNumbers: 'By the gradient: all numbers by layer',
    landscape: 'By the loss: how rough it is along −∇L',
    lossRange: 'Smallest and largest loss along −∇L',
    lossAxis: 'loss',
    least: '{{arm}} min',
    largest: '{{arm}} max',
    arm: '{{arm}}',
    smoothness: 'Largest change of the gradient per distance moved',
    rangeSummary:
      'At step {{step}} the loss along the step lies between {{lowA}} and {{highA}} in A, and between {{lowB}} and {{highB}} in B.',
    smoothnessSummary:
      'At step {{step}} the gradient changes by at most {{a}} per distance moved in A, and by {{b}} in B.',
    distance: 'By the values: W₁ distance',
    definition: 'Definition and source',
    formula: {
      gradients:
        '‖G − G′‖₂, with G = ∂L/∂Wᵢ now and G′ = ∂L/∂Wᵢ after layers 1 … i − 1 have taken the next step',
      landscape:
        'L(θ′) and ‖∇L(θ) − ∇L(θ′)‖₂/‖θ − θ′‖₂ at θ′ = θ − s·η·∇L(θ), with s = ½, 1, 1½, …, 4',
      distance: 'W₁ distance = ∫ |Fₜ(x) − Fₛ(x)| dx',
    },
    meaning: {
      gradients:
        'Both gradients are of the same batch. The layers before i stand where the optimizer’s own next step puts them, including biases, γ and β; batch statistics are computed anew, running statistics and random numbers stay as they are. Norms of different networks cannot be compared; relative changes and cosines can. The first layer has none before it, so its change is 0 and its cosine 1.',
      landscape:
        'From the present parameters θ, everything that is trained moves straight against the gradient of the next batch, by s learning rates η. The charts show the smallest and the largest loss at these eight places, and the largest change of the gradient per distance moved (the effective smoothness). Values that are not finite are not drawn.',
      distance:
        'F is the distribution of the chosen quantity over all units of a layer and the probe examples, at step s and at step t. The W₁ distance is the area between the two curves: how far the values would have to be moved on average. For equally many values it is the mean difference between the sorted ones. In σ, it is divided by their standard deviation at step s.',
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
      'What these numbers explain is disputed. By Definition 2.1 the shift of a sigmoid network is similar with batch normalization, or larger (in a ReLU network with He initialization it is usually smaller), and yet BN helps both. The same paper explains this by a smoother landscape; this is not proven in general either, and the largest gradient change is not reliably smaller with BN.',
  },
};
