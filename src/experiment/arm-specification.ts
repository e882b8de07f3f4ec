import { isPointSet } from '../engine/data/names';
import type {
  ArmSpecification,
  DataSpecification,
  OwnDataSpecification,
  ModelName,
  Settings,
  SettingsChange,
} from '../engine/specification';
import { type ArmId, armOf, type Experiment } from './experiment';
import { inForce } from './events';

/** What the engine needs to run one arm of an experiment. */
export function armSpecification(experiment: Experiment, arm: number | ArmId): ArmSpecification {
  const { version, activation, initialRule, seed } = experiment;
  return {
    means: version === '1' ? 'summed' : 'refined',
    seed,
    data: dataSpecification(experiment),
    model: modelOf(experiment),
    hidden: hiddenWidths(experiment),
    activation,
    initialization: {
      rule: initialRule,
      scale: armOf(experiment, arm).initialScale ?? experiment.initialScale,
    },
    settings: settings(experiment, arm),
    changes: changes(experiment, arm),
  };
}

/** Training and test examples where the experiment does not say how many. */
const POINTS = { train: 1000, test: 1000 };
const IMAGES = { train: 8000, test: 2000 };

export function dataSpecification({
  data,
  noise,
  ink,
  train,
}: Experiment): DataSpecification | OwnDataSpecification {
  if (data === 'own') return { name: data };
  const usual = isPointSet(data) ? POINTS : IMAGES;
  return { name: data, noise, ink, ...usual, train: train ?? usual.train };
}

/** Whether examples are pictures: of files, whether they are more than a table. */
export function hasPictures({ data, files }: Experiment): boolean {
  return data === 'own' ? files.length > 1 : !isPointSet(data);
}

/** Only pictures can be convolved. */
export function modelOf(experiment: Experiment): ModelName {
  return hasPictures(experiment) ? experiment.model : 'dense';
}

/** Units, or channels, of each hidden layer. */
export function hiddenWidths(experiment: Experiment): readonly number[] {
  const { depth, width, channels } = experiment;
  return modelOf(experiment) === 'dense'
    ? Array.from({ length: depth }, () => width)
    : [channels, channels];
}

/** What changes in this arm; what leaves it as it is must not touch it. */
function changes(experiment: Experiment, arm: number | ArmId): SettingsChange[] {
  const steps = new Set(experiment.events.map(({ step }) => step));
  const found: SettingsChange[] = [];
  let former = settings(experiment, arm);
  for (const step of steps) {
    const next = settings(inForce(experiment, step), arm);
    if (!equal(former, next)) found.push({ step, settings: next });
    former = next;
  }
  return found;
}

function equal(one: Settings, other: Settings): boolean {
  return Object.keys(one).every(
    (key) => one[key as keyof Settings] === other[key as keyof Settings],
  );
}

function settings(experiment: Experiment, which: number | ArmId): Settings {
  const arm = armOf(experiment, which);
  return {
    learningRate: arm.learningRate ?? experiment.learningRate,
    batchSize: experiment.batchSize,
    optimizer: experiment.optimizer,
    momentum: experiment.momentum,
    weightDecay: experiment.weightDecay,
    trained: experiment.trained,
    normalizer: arm.normalizer,
    placement: arm.placement,
    groups: arm.groups,
    epsilon: experiment.epsilon,
    alpha: experiment.alpha,
    affine: arm.affine,
    gamma: arm.gamma,
    beta: arm.beta,
    keep: arm.keep,
    dropoutPlace: arm.dropoutPlace,
  };
}
