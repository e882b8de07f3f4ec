import type { ActivationName } from '../../engine/layers/activation-names';
import { ALL_LAYERS, layersOf } from '../../engine/trained-layers';
import type { Settings } from '../../engine/specification';
import { ARM_IDS } from '../../experiment/experiment';
import type { RecordedArm, RecordedRun } from './record-run';

const ACTIVATE: Readonly<Record<ActivationName, string>> = {
  sigmoid: 'torch.sigmoid',
  tanh: 'torch.tanh',
  relu: 'torch.relu',
  linear: 'torch.clone',
};

/** Every setting: its name in Python, and what has to be used for it to matter. */
const NAMES: Readonly<Record<keyof Settings, { readonly name: string; readonly of?: string }>> = {
  learningRate: { name: 'learning_rate' },
  batchSize: { name: 'batch_size' },
  optimizer: { name: 'optimizer' },
  momentum: { name: 'momentum', of: 'momentum' },
  weightDecay: { name: 'weight_decay', of: 'decay' },
  trained: { name: 'trained', of: 'learn' },
  normalizer: { name: 'normalizer' },
  placement: { name: 'placement' },
  groups: { name: 'groups', of: 'group' },
  epsilon: { name: 'epsilon', of: 'normalizer' },
  alpha: { name: 'alpha', of: 'normalizer' },
  affine: { name: 'affine', of: 'normalizer' },
  gamma: { name: 'gamma', of: 'hand' },
  beta: { name: 'beta', of: 'hand' },
  keep: { name: 'keep', of: 'dropout' },
  dropoutPlace: { name: 'dropout', of: 'dropout' },
};

/** All settings of an arm, from its start and from each of its changes on. */
export function settingsOf({ specification }: RecordedArm): Settings[] {
  const { settings, changes } = specification;
  return [settings, ...changes.map((change) => change.settings)];
}

/** The names by which parts of the code are kept: what the run uses at any time. */
export function usedBy(run: RecordedRun): Set<string> {
  const used = new Set<string>();
  if (run.image !== null) used.add('convolution');
  for (const settings of run.arms.flatMap(settingsOf)) {
    const { normalizer, optimizer, affine } = settings;
    used.add(normalizer).add(optimizer).add(affine);
    if (normalizer !== 'none') used.add('normalizer');
    if (settings.keep < 1) used.add('dropout');
    if (settings.weightDecay > 0) used.add('decay');
    if (settings.trained !== ALL_LAYERS) used.add('learn');
  }
  return used;
}

/** What the run is, as Python's constants. */
export function writeSettings(run: RecordedRun, used: ReadonlySet<string>): string {
  const { experiment, layers, image, arms } = run;
  const shapes = layers.map(({ kind, inputs, units, positions }) =>
    kind === 'convolution' ? `(3, 3, ${inputs / positions}, ${units})` : `(${inputs}, ${units})`,
  );
  return [
    `SEED = ${experiment.seed}`,
    `ACTIVATE = ${ACTIVATE[experiment.activation]}`,
    '',
    '# The weights of each layer, the output layer last; and whether 2x2 max pooling follows.',
    `SHAPES = [${shapes.join(', ')}]`,
    `POOLS = [${layers.map(({ pools }) => (pools ? 'True' : 'False')).join(', ')}]`,
    ...(image === null ? [] : [`IMAGE = ${image.height}, ${image.width}`]),
    '',
    '# The settings of each network, by the number of steps after which they hold.',
    'CHANGES = {',
    ...arms.flatMap((arm, i) => [
      `    "${ARM_IDS[i]}": {`,
      ...writeChanges(arm, layers.length, used).map((line) => `        ${line}`),
      '    },',
    ]),
    '}',
  ].join('\n');
}

/** Of a change only what differs from what held before. */
function writeChanges(
  { specification }: RecordedArm,
  layers: number,
  used: ReadonlySet<string>,
): string[] {
  const { settings, changes } = specification;
  const first = changes.findLast(({ step }) => step === 0)?.settings ?? settings;
  const later = changes.filter(({ step }) => step > 0);
  const matters = (Object.keys(NAMES) as (keyof Settings)[]).filter((key) => {
    const { of } = NAMES[key];
    return of === undefined || used.has(of);
  });
  const lines = writeDictionary(0, matters, first, layers);
  let former = first;
  for (const { step, settings: next } of later) {
    const changed = matters.filter((key) => next[key] !== former[key]);
    if (changed.length > 0) lines.push(...writeDictionary(step, changed, next, layers));
    former = next;
  }
  return lines;
}

function writeDictionary(
  step: number,
  keys: readonly (keyof Settings)[],
  settings: Settings,
  layers: number,
): string[] {
  const pairs = keys.map(
    (key) => `    "${NAMES[key].name}": ${writeValue(key, settings, layers)},`,
  );
  return [`${step}: {`, ...pairs, '},'];
}

function writeValue(key: keyof Settings, settings: Settings, layers: number): string {
  if (key === 'trained') {
    return `[${layersOf(settings.trained)
      .filter((layer) => layer < layers)
      .join(', ')}]`;
  }
  const value = settings[key];
  return typeof value === 'string' ? `"${value}"` : String(value);
}
