import type { ArmSpecification, DataSpecification, Settings } from '../../engine/specification';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { FIGURE_1 } from '../../experiment/presets';

/** The network, data and descent of the 2015 paper's first experiment, on the program's digits. */
export const PAPER: ArmSpecification & { readonly data: DataSpecification } = {
  ...armSpecification(readLink(FIGURE_1).experiment, 'a'),
  data: { name: 'digits', noise: 0, ink: 'binary', train: 8000, test: 2000 },
};

/** The same arm with some of its settings changed. */
export function withSettings(of: ArmSpecification, settings: Partial<Settings>): ArmSpecification {
  return { ...of, settings: { ...of.settings, ...settings } };
}

/** The same arm with batch normalization. */
export function normalized(of: ArmSpecification): ArmSpecification {
  return withSettings(of, { normalizer: 'batch' });
}
