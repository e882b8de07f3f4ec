import { hiddenWidths, modelOf } from '../../experiment/arm-specification';
import { armOf, type Experiment } from '../../experiment/experiment';

export function depthOf(experiment: Experiment): number {
  return hiddenWidths(experiment).length;
}

export function firstWidth(experiment: Experiment): number {
  return hiddenWidths(experiment)[0] ?? 0;
}

/** What a layer's input has as many of as the layer before has units, the data has not. */
export function whitensUnits(experiment: Experiment, arm: number): boolean {
  const { normalizer, placement } = armOf(experiment, arm);
  const layers = depthOf(experiment) - (placement === 'input' ? 1 : 0);
  return normalizer === 'whitening' && modelOf(experiment) === 'dense' && layers > 0;
}
