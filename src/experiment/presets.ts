/** A named link. Its name and what to look for are in the dictionaries, under its id. */
export interface Preset {
  readonly id:
    | 'default'
    | 'stuck'
    | 'careful'
    | 'fastRate'
    | 'tinyScale'
    | 'hugeScale'
    | 'deep'
    | 'tanh'
    | 'relu'
    | 'batchOfTwo'
    | 'lens'
    | 'identity'
    | 'switchedOn'
    | 'layerNorm'
    | 'groupNorm'
    | 'rms'
    | 'whitening'
    | 'singular'
    | 'noisy'
    | 'wrongFix'
    | 'afterActivation'
    | 'onInput'
    | 'dropout'
    | 'momentum'
    | 'adam'
    | 'weightDecay'
    | 'he'
    | 'paper'
    | 'convolution';
  /** The text after '#'. */
  readonly link: string;
}

export const PRESETS: readonly Preset[] = [
  { id: 'default', link: '' },
  { id: 'stuck', link: 'v=1&data=moons&noise=0.1&depth=6' },
  { id: 'careful', link: 'v=1&scale=4' },
  { id: 'fastRate', link: 'v=1&lr=5' },
  { id: 'tinyScale', link: 'v=1&scale=0.01' },
  { id: 'hugeScale', link: 'v=1&scale=10&lab.axis=24' },
  { id: 'deep', link: 'v=1&depth=8' },
  { id: 'tanh', link: 'v=1&act=tanh&lr=0.1' },
  { id: 'relu', link: 'v=1&act=relu&lr=0.1' },
  { id: 'batchOfTwo', link: 'v=1&batch=2' },
  { id: 'lens', link: 'v=1&act=relu&lr=0.05&batch=4&speed=1000&lab.panel=lens' },
  { id: 'identity', link: 'v=1&lab.panel=transform&lab.recipe=identity' },
  { id: 'switchedOn', link: 'v=1&ev=500:a.norm=batch' },
  { id: 'layerNorm', link: 'v=1&a.norm=batch&b.norm=layer' },
  { id: 'groupNorm', link: 'v=1&act=relu&lr=0.1&batch=2&a.norm=batch&b.norm=group' },
  { id: 'rms', link: 'v=1&act=relu&lr=0.1&a.norm=layer&b.norm=rms' },
  {
    id: 'whitening',
    link: 'v=1&data=digits14&depth=2&act=relu&lr=0.1&batch=128&a.norm=batch&b.norm=whitening',
  },
  {
    id: 'singular',
    link: 'v=1&data=digits14&depth=2&width=64&act=relu&lr=0.1&a.norm=batch&b.norm=whitening',
  },
  { id: 'noisy', link: 'v=1&a.norm=batch&b.norm=noisy' },
  { id: 'wrongFix', link: 'v=1&a.norm=batch&b.norm=detached&lab.q=input' },
  { id: 'afterActivation', link: 'v=1&a.norm=batch&b.place=after' },
  { id: 'onInput', link: 'v=1&a.norm=batch&b.place=input' },
  {
    id: 'dropout',
    link: 'v=1&data=moons&noise=0.3&train=60&act=relu&lr=0.1&b.norm=none&b.keep=0.7',
  },
  { id: 'momentum', link: 'v=1&lr=0.05&opt=momentum' },
  { id: 'adam', link: 'v=1&lr=0.01&opt=adam' },
  { id: 'weightDecay', link: 'v=1&decay=0.003' },
  { id: 'he', link: 'v=1&depth=8&act=relu&init=he&lr=0.1&b.norm=none&b.scale=0.3' },
  { id: 'paper', link: 'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60' },
  { id: 'convolution', link: 'v=1&data=digits14&model=convolution&act=relu&lr=0.1' },
];

/** The first experiment of Ioffe & Szegedy 2015 as their first figure shows it. */
export const FIGURE_1 =
  'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60&screen=figure';
