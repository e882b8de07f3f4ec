import type { Experiment } from './experiment';
import { readLink, writeLink } from './link';

/**
 * Named links under the headings of the Gallery, in its order. Their names and what to look for are in
 * the dictionaries, under their ids.
 */
export const PRESET_GROUPS = [
  {
    id: 'start',
    presets: [
      { id: 'default', link: 'v=1' },
      { id: 'stuck', link: 'v=1&data=moons&noise=0.1&depth=6' },
      { id: 'switchedOn', link: 'v=1&data=moons&noise=0.1&depth=6&ev=500:a.norm=batch' },
      { id: 'careful', link: 'v=1&scale=4' },
      { id: 'identity', link: 'v=1&depth=2&lab.panel=transform&lab.recipe=identity' },
    ],
  },
  {
    id: 'rate',
    presets: [
      { id: 'tinyScale', link: 'v=1&scale=0.01' },
      { id: 'hugeScale', link: 'v=1&scale=10&lab.axis=24' },
      { id: 'he', link: 'v=1&depth=8&act=relu&init=he&lr=0.1&b.norm=none&b.scale=0.3' },
      { id: 'fastRate', link: 'v=1&lr=5' },
      { id: 'deep', link: 'v=1&depth=8' },
      { id: 'tanh', link: 'v=1&act=tanh&lr=0.1' },
      { id: 'relu', link: 'v=1&act=relu&lr=0.1' },
      { id: 'momentum', link: 'v=1&lr=0.05&opt=momentum' },
      { id: 'adam', link: 'v=1&lr=0.03&opt=adam' },
      { id: 'weightDecay', link: 'v=1&decay=0.01&ev=1000:decay=0' },
    ],
  },
  {
    id: 'batch',
    presets: [
      { id: 'batchOfTwo', link: 'v=1&act=tanh&lr=0.05&batch=2' },
      { id: 'groupNorm', link: 'v=1&act=tanh&lr=0.05&batch=2&a.norm=batch&b.norm=group' },
      { id: 'lens', link: 'v=1&act=relu&lr=0.02&batch=4&speed=1000&lab.panel=lens' },
      {
        id: 'regularizer',
        link: 'v=1&data=moons&noise=0.3&train=60&act=relu&lr=0.1&batch=16&speed=1000',
      },
      {
        id: 'dropout',
        link: 'v=1&data=moons&noise=0.3&train=60&act=relu&lr=0.1&batch=16&a.keep=0.7&b.keep=0.7&speed=1000',
      },
      {
        id: 'overfits',
        link: 'v=1&data=digits14&train=200&depth=2&width=64&act=relu&lr=0.1&batch=20&speed=1000',
      },
    ],
  },
  {
    id: 'others',
    presets: [
      { id: 'layerNorm', link: 'v=1&a.norm=batch&b.norm=layer' },
      { id: 'rms', link: 'v=1&act=relu&lr=0.1&a.norm=layer&b.norm=rms' },
      {
        id: 'whitening',
        link: 'v=1&data=digits14&depth=2&act=relu&lr=0.1&batch=128&a.norm=batch&b.norm=whitening',
      },
      {
        id: 'singular',
        link: 'v=1&data=digits14&depth=2&width=64&act=relu&lr=0.1&a.norm=batch&b.norm=whitening',
      },
    ],
  },
  {
    id: 'why',
    presets: [
      { id: 'scaleLaw', link: 'v=1&init=hidden&eps=1e-8&a.norm=batch&b.scale=10' },
      { id: 'noisy', link: 'v=1&a.norm=batch&b.norm=noisy&lab.since=before' },
      { id: 'wrongFix', link: 'v=1&data=moons&noise=0.1&a.norm=batch&b.norm=detached&lab.q=input' },
      { id: 'afterActivation', link: 'v=1&a.norm=batch&b.place=after' },
      { id: 'onInput', link: 'v=1&a.norm=batch&b.place=input' },
    ],
  },
  {
    id: 'larger',
    presets: [
      { id: 'paper', link: 'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60' },
      { id: 'convolution', link: 'v=1&data=digits14&model=convolution&act=relu&lr=0.1' },
    ],
  },
] as const;

export type PresetId = (typeof PRESET_GROUPS)[number]['presets'][number]['id'];

export interface Preset {
  readonly id: PresetId;
  /** The text after '#'. */
  readonly link: string;
}

export const PRESETS = PRESET_GROUPS.flatMap<Preset>(({ presets }) => presets);

/** The links without what only says how a run is played and looked at, as they are written. */
const EXPERIMENTS = PRESETS.map(({ link }) => writeLink({ experiment: readLink(link).experiment }));

/** The preset with this very experiment, seed and changes included. */
export function presetOf(experiment: Experiment): Preset | null {
  return PRESETS[EXPERIMENTS.indexOf(writeLink({ experiment }))] ?? null;
}

/** The first experiment of Ioffe & Szegedy 2015 as their first figure shows it. */
export const FIGURE_1 =
  'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60&screen=figure';
