import type { Kernels } from './kernels/kernels';
import type { Measurement, MeasurementLayout, MeasurementRequest } from './probes/measurement';
import type { ArmSpecification, Settings, SettingsChange } from './specification';

/** Where and when an arm stopped being numbers. Layers count from 1; the output layer is the last. */
export interface Divergence {
  /** The step that failed: one more than the steps done. */
  readonly step: number;
  readonly layer: number;
  readonly what: 'pre-activation' | 'gradient' | 'loss';
}

/** One unit's normaliser at work on the batch that the next step will use. */
export interface Inspection {
  /** Hidden layer and unit, both from 0. */
  readonly layer: number;
  readonly unit: number;
  /** The normaliser's input, one number per example. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly mean: number;
  /** Biased. */
  readonly variance: number;
  /** 1 and 0 where nothing is normalised. */
  readonly gamma: number;
  readonly beta: number;
}

/** Trains one arm step by step. Same specification, same bits, whatever is looked at between. */
export declare class Trainer {
  constructor(specification: ArmSpecification, kernels: Kernels);
  readonly layout: MeasurementLayout;
  get step(): number;
  get divergence(): Divergence | null;
  get settings(): Settings;
  schedule(changes: readonly SettingsChange[]): void;
  advance(step: number): void;
  fingerprint(): string;
  measure(into: Measurement, request: MeasurementRequest, progress?: () => void): void;
  inspect(layer: number, unit: number): Inspection;
}
