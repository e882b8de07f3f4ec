import type { OldLink } from './old-links.fixture';

/** Presets, every kind of setting, changes on the way. */
export const OLD_EXPERIMENTS: readonly OldLink[] = [
  // The bare address is no experiment that somebody kept: it opens the page’s first screen.
  { link: '', view: { screen: 'start' } },
  { link: 'v=1&data=moons&noise=0.1&depth=6', experiment: { data: 'moons', noise: 0.1, depth: 6 } },
  { link: 'v=1&scale=4', experiment: { initialScale: 4 } },
  { link: 'v=1&lr=5', experiment: { learningRate: 5 } },
  { link: 'v=1&scale=0.01', experiment: { initialScale: 0.01 } },
  { link: 'v=1&scale=10&axis=24', experiment: { initialScale: 10 }, view: { axis: '24' } },
  { link: 'v=1&depth=8', experiment: { depth: 8 } },
  { link: 'v=1&act=tanh&lr=0.1', experiment: { activation: 'tanh', learningRate: 0.1 } },
  { link: 'v=1&act=relu&lr=0.1', experiment: { activation: 'relu', learningRate: 0.1 } },
  { link: 'v=1&batch=2', experiment: { batchSize: 2 } },
  {
    link: 'v=1&act=relu&lr=0.05&batch=4&panel=lens&speed=1000',
    experiment: { activation: 'relu', learningRate: 0.05, batchSize: 4 },
    view: { panel: 'lens', speed: 1000 },
  },
  { link: 'v=1&panel=transform&recipe=identity', view: { panel: 'transform', recipe: 'identity' } },
  { link: 'v=1&ev=500:a.norm=batch', experiment: { events: '500:a.norm=batch' } },
  {
    link: 'v=1&a.norm=batch&b.norm=layer',
    experiment: { 'a.normalizer': 'batch', 'b.normalizer': 'layer' },
  },
  {
    link: 'v=1&data=digits14&depth=2&act=relu&lr=0.1&batch=128&a.norm=batch&b.norm=whitening',
    experiment: {
      data: 'digits14',
      depth: 2,
      activation: 'relu',
      learningRate: 0.1,
      batchSize: 128,
      'a.normalizer': 'batch',
      'b.normalizer': 'whitening',
    },
  },
  {
    link: 'v=1&data=digits14&depth=2&width=64&act=relu&lr=0.1&a.norm=batch&b.norm=whitening',
    experiment: {
      data: 'digits14',
      depth: 2,
      width: 64,
      activation: 'relu',
      learningRate: 0.1,
      'a.normalizer': 'batch',
      'b.normalizer': 'whitening',
    },
  },
  {
    link: 'v=1&a.norm=batch&b.norm=noisy',
    experiment: { 'a.normalizer': 'batch', 'b.normalizer': 'noisy' },
  },
  {
    link: 'v=1&a.norm=batch&b.norm=detached&q=input',
    experiment: { 'a.normalizer': 'batch', 'b.normalizer': 'detached' },
    view: { quantity: 'input' },
  },
  {
    link: 'v=1&a.norm=batch&b.place=after',
    experiment: { 'a.normalizer': 'batch', 'b.placement': 'after' },
  },
  {
    link: 'v=1&a.norm=batch&b.place=input',
    experiment: { 'a.normalizer': 'batch', 'b.placement': 'input' },
  },
  {
    link: 'v=1&data=moons&noise=0.3&train=60&act=relu&lr=0.1&b.norm=none&b.keep=0.7',
    experiment: {
      data: 'moons',
      noise: 0.3,
      train: 60,
      activation: 'relu',
      learningRate: 0.1,
      'b.normalizer': 'none',
      'b.keep': 0.7,
    },
  },
  { link: 'v=1&lr=0.05&opt=momentum', experiment: { learningRate: 0.05, optimizer: 'momentum' } },
  { link: 'v=1&lr=0.01&opt=adam', experiment: { learningRate: 0.01, optimizer: 'adam' } },
  { link: 'v=1&decay=0.003', experiment: { weightDecay: 0.003 } },
  {
    link: 'v=1&depth=8&act=relu&init=he&lr=0.1&b.norm=none&b.scale=0.3',
    experiment: {
      depth: 8,
      activation: 'relu',
      initialRule: 'he',
      learningRate: 0.1,
      'b.normalizer': 'none',
      'b.initialScale': 0.3,
    },
  },
  {
    link: 'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60',
    experiment: {
      data: 'digits',
      depth: 3,
      width: 100,
      initialRule: 'fixed',
      initialScale: 0.01,
      batchSize: 60,
    },
  },
  {
    link: 'v=1&data=digits14&model=convolution&act=relu&lr=0.1',
    experiment: { data: 'digits14', model: 'convolution', activation: 'relu', learningRate: 0.1 },
  },
  {
    link: 'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60&screen=figure',
    experiment: {
      data: 'digits',
      depth: 3,
      width: 100,
      initialRule: 'fixed',
      initialScale: 0.01,
      batchSize: 60,
    },
    view: { screen: 'figure' },
  },
  {
    link: 'v=1&data=spirals&noise=0.25&ink=grey&train=60&std=0&model=convolution&depth=0&width=128&channels=16&act=linear&init=xavier&scale=10&lr=10&batch=512&opt=adam&mom=0.999&decay=1&seed=4294967295&eps=1&alpha=1',
    experiment: {
      data: 'spirals',
      noise: 0.25,
      ink: 'grey',
      train: 60,
      standardize: false,
      model: 'convolution',
      depth: 0,
      width: 128,
      channels: 16,
      activation: 'linear',
      initialRule: 'xavier',
      initialScale: 10,
      learningRate: 10,
      batchSize: 512,
      optimizer: 'adam',
      momentum: 0.999,
      weightDecay: 1,
      seed: 4294967295,
      epsilon: 1,
      alpha: 1,
    },
  },
  {
    link: 'data=xor&noise=0.5&ink=binary&train=60000&label=last&std=1&model=dense&depth=8&width=1&channels=1&act=sigmoid&init=fan-in&scale=0.01&lr=0.0001&batch=1&opt=momentum&mom=0&decay=0&seed=0&eps=0.00000001&alpha=0.001',
    experiment: {
      data: 'xor',
      noise: 0.5,
      train: 60000,
      depth: 8,
      width: 1,
      channels: 1,
      initialScale: 0.01,
      learningRate: 0.0001,
      batchSize: 1,
      optimizer: 'momentum',
      momentum: 0,
      seed: 0,
      epsilon: 1e-8,
      alpha: 0.001,
    },
  },
  {
    link: 'v=1&data=gaussians&train=all&act=tanh&init=he&opt=sgd&a.norm=batch&a.place=before&a.affine=learned&a.gamma=-10&a.beta=10&a.keep=0.05&a.drop=before&a.lr=0.0001&a.scale=0.01&b.norm=none&b.place=input&b.affine=identity&b.gamma=0.1&b.beta=-0.5&b.keep=1&b.drop=after&b.lr=10&b.scale=10',
    experiment: {
      data: 'gaussians',
      activation: 'tanh',
      initialRule: 'he',
      'a.normalizer': 'batch',
      'a.gamma': -10,
      'a.beta': 10,
      'a.keep': 0.05,
      'a.dropoutPlace': 'before',
      'a.learningRate': 0.0001,
      'a.initialScale': 0.01,
      'b.normalizer': 'none',
      'b.placement': 'input',
      'b.affine': 'identity',
      'b.gamma': 0.1,
      'b.beta': -0.5,
      'b.learningRate': 10,
      'b.initialScale': 10,
    },
  },
  {
    link: 'v=1&a.norm=layer&a.place=after&a.affine=hand&a.gamma=2.5&a.beta=-1&a.lr=shared&a.scale=shared&b.norm=detached&b.place=before&b.affine=fixed&b.drop=before&b.keep=0.5',
    experiment: {
      'a.normalizer': 'layer',
      'a.placement': 'after',
      'a.affine': 'hand',
      'a.gamma': 2.5,
      'a.beta': -1,
      'b.normalizer': 'detached',
      'b.affine': 'fixed',
      'b.keep': 0.5,
      'b.dropoutPlace': 'before',
    },
  },
  {
    link: 'v=1&a.norm=whitening&b.norm=noisy&data=digits14&init=fixed',
    experiment: {
      data: 'digits14',
      initialRule: 'fixed',
      'a.normalizer': 'whitening',
      'b.normalizer': 'noisy',
    },
  },
  {
    link: 'v=1&data=circles&lr=1e-3&eps=1E-6&seed=0007&noise=-0&a.gamma=-0.0',
    experiment: { learningRate: 0.001, seed: 7, epsilon: 0.000001, 'a.gamma': 0 },
  },
  {
    link: 'v=1&data=own&files=iris.csv:3975:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&label=5&std=0',
    experiment: {
      data: 'own',
      files: [
        {
          name: 'iris.csv',
          size: 3975,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
      ],
      label: 5,
      standardize: false,
    },
  },
  {
    link: 'v=1&data=own&files=train-images-idx3-ubyte.gz:9912422:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,train-labels-idx1-ubyte.gz:28881:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&ink=grey&label=1',
    experiment: {
      data: 'own',
      ink: 'grey',
      files: [
        {
          name: 'train-images-idx3-ubyte.gz',
          size: 9912422,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
        {
          name: 'train-labels-idx1-ubyte.gz',
          size: 28881,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
      ],
      label: 1,
    },
  },
  {
    link: 'v=1&data=own&files=_9e22__5c3e_.csv:1:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,a__b.csv:2:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,c_3a_d_2c_e.csv:3:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,_1f600_.csv:4:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    experiment: {
      data: 'own',
      files: [
        {
          name: '鸢尾.csv',
          size: 1,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
        {
          name: 'a_b.csv',
          size: 2,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
        {
          name: 'c:d,e.csv',
          size: 3,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
        {
          name: '😀.csv',
          size: 4,
          sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        },
      ],
    },
  },
  {
    link: 'v=1&data=digits&files=none&label=1026',
    experiment: { data: 'digits' },
    issues: ['invalid: label=1026'],
  },
  {
    link: 'v=1&ev=0:lr=2,500:a.norm=batch,500:batch=64,800:lr=0.1,1000000000:b.keep=0.5',
    experiment: { events: '0:lr=2,500:a.norm=batch,500:batch=64,800:lr=0.1,1000000000:b.keep=0.5' },
  },
  {
    link: 'v=1&ev=9:lr=2,5:lr=1,7:opt=adam,7:mom=0.5,7:decay=0.01,8:eps=0.001,8:alpha=0.5',
    experiment: {
      events: '5:lr=1,7:opt=adam,7:mom=0.5,7:decay=0.01,8:eps=0.001,8:alpha=0.5,9:lr=2',
    },
  },
  {
    link: 'v=1&ev=1:a.norm=layer,2:a.place=after,3:a.affine=hand,4:a.gamma=2,5:a.beta=-2,6:a.keep=0.9,7:a.drop=before,8:a.lr=0.2,9:a.lr=shared,10:b.norm=whitening,11:b.affine=identity',
    experiment: {
      events:
        '1:a.norm=layer,2:a.place=after,3:a.affine=hand,4:a.gamma=2,5:a.beta=-2,6:a.keep=0.9,7:a.drop=before,8:a.lr=0.2,9:a.lr=shared,10:b.norm=whitening,11:b.affine=identity',
    },
  },
  {
    link: 'v=1&ev=500%3Aa.norm%3Dbatch%2C800%3Alr%3D0.1',
    experiment: { events: '500:a.norm=batch,800:lr=0.1' },
  },
  {
    link: 'v=1&a.lr=0.1&ev=10:lr=1,20:b.gamma=2&depth=1&width=2',
    experiment: { depth: 1, width: 2, 'a.learningRate': 0.1, events: '10:lr=1,20:b.gamma=2' },
  },
];
