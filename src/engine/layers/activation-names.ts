export const ACTIVATION_NAMES = ['sigmoid', 'tanh', 'relu', 'linear'] as const;
export type ActivationName = (typeof ACTIVATION_NAMES)[number];
