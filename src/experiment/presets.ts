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
    | 'identity'
    | 'switchedOn';
  /** The text after '#'. */
  readonly link: string;
}

export const PRESETS: readonly Preset[] = [
  { id: 'default', link: '' },
  { id: 'stuck', link: 'v=1&data=moons&noise=0.1&depth=6' },
  { id: 'careful', link: 'v=1&scale=4' },
  { id: 'fastRate', link: 'v=1&lr=5' },
  { id: 'tinyScale', link: 'v=1&scale=0.01' },
  { id: 'hugeScale', link: 'v=1&scale=10&axis=24' },
  { id: 'deep', link: 'v=1&depth=8' },
  { id: 'tanh', link: 'v=1&act=tanh&lr=0.1' },
  { id: 'relu', link: 'v=1&act=relu&lr=0.1' },
  { id: 'batchOfTwo', link: 'v=1&batch=2' },
  { id: 'identity', link: 'v=1&panel=transform&recipe=identity' },
  { id: 'switchedOn', link: 'v=1&ev=500:a.norm=batch' },
];
