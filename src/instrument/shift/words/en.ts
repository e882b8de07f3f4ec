/** Words of the shift panel, in English. Keys and their shape come from here. */
export const words = {
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
        'Both gradients are of the same batch. The layers before i stand where the optimizer’s own next step puts them, biases, γ and β included; the statistics of the batch are computed anew, running statistics and random numbers stay as they are. Norms of different networks cannot be compared: relative shifts and cosines are made for that. The first layer has none before it, so its shift is 0 and its cosine 1.',
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
      'What these numbers explain is disputed. By Definition 2.1 the shift of a sigmoid network under batch normalization is similar to that of a plain one, or larger (in a ReLU network with He’s initial weights it is smaller), and yet BN helps both. The same paper explains this by a smoother landscape; this is not proven in general either, and the largest gradient change is not reliably smaller with BN.',
  },
};
