import { csvFormatRow } from 'd3';
import { runFingerprint } from '../engine/fingerprint';
import type { GradientShift } from '../engine/probes/covariate-shift';
import { createMeasurement, type Measurement } from '../engine/probes/measurement';
import { SATURATION_LIMITS } from '../engine/probes/saturation';
import type { Trainer } from '../engine/trainer';
import { ARM_NAMES, type ArmName } from '../experiment/experiment';
import { type Decimal, decimal, decimalText } from '../exports/decimal';

/** One arm at one step, as `--json` writes it. Layers from the first to the last. */
export interface ArmRecord {
  /** Of the batch of the step just done; NaN before the first. */
  readonly loss: Decimal;
  readonly trainLoss: Decimal;
  readonly trainAccuracy: Decimal;
  readonly testLoss: Decimal;
  readonly testAccuracy: Decimal;
  /** With `--lens`: by the statistics of batches. */
  readonly testLossBatch?: Decimal;
  readonly testAccuracyBatch?: Decimal;
  readonly gradientNorms: readonly Decimal[];
  /** Null where the nonlinearity has no ends to saturate at. */
  readonly saturation: readonly (Decimal | null)[];
  /** Of the pre-activations: 15 %, 50 % and 85 % of each hidden layer. */
  readonly percentiles: readonly (readonly Decimal[])[];
  /**
   * Of the pre-activations of each hidden layer: how far they have moved since step 0 (W₁), raw and
   * divided by their standard deviation then.
   */
  readonly shift: readonly Readonly<Record<(typeof MOVED)[number], Decimal>>[];
  readonly diverged: {
    readonly step: number;
    readonly layer: number;
    readonly what: string;
  } | null;
  /** Where it is asked for: of the coming step, for every weight matrix. */
  readonly ics?: readonly Readonly<Record<keyof GradientShift, Decimal>>[];
  readonly landscape?: Readonly<Record<(typeof PLACES)[number], Decimal>>;
  readonly fingerprint: string;
}

export interface StepRecord {
  readonly step: number;
  readonly arms: Readonly<Record<ArmName, ArmRecord>>;
  readonly fingerprint: string;
}

/** What a record holds beside the usual: a study of the coming step, and the statistics of batches. */
export interface Extras {
  readonly study: boolean;
  readonly lens: boolean;
}
const NO_EXTRAS: Extras = { study: false, lens: false };

/** Both arms at the step where they stand. */
export function record(
  trainers: Readonly<Record<ArmName, Trainer>>,
  step: number,
  extras = NO_EXTRAS,
): StepRecord {
  const a = armRecord(trainers.a, extras);
  const b = armRecord(trainers.b, extras);
  const standing = (arm: ArmName, { fingerprint }: ArmRecord) => {
    return { step: trainers[arm].step, fingerprint };
  };
  const fingerprint = runFingerprint([standing('a', a), standing('b', b)]);
  return { step, arms: { a, b }, fingerprint };
}

const kept = new WeakMap<Trainer, Measurement>();

function armRecord(trainer: Trainer, { study, lens }: Extras): ArmRecord {
  const { layout } = trainer;
  const measurement = kept.get(trainer) ?? createMeasurement(layout);
  kept.set(trainer, measurement);
  trainer.measure(measurement, { evaluate: true, field: false, lens });
  const value = (index: number) => decimal(measurement.values[index] ?? NaN);
  const hidden = layout.hidden.map((_, layer) => layer);
  return {
    loss: value(layout.scalar('batchLoss')),
    trainLoss: value(layout.scalar('trainLoss')),
    trainAccuracy: value(layout.scalar('trainAccuracy')),
    testLoss: value(layout.scalar('testLoss')),
    testAccuracy: value(layout.scalar('testAccuracy')),
    ...(lens && {
      testLossBatch: value(layout.scalar('testLossBatch')),
      testAccuracyBatch: value(layout.scalar('testAccuracyBatch')),
    }),
    gradientNorms: [...hidden, hidden.length].map((layer) =>
      value(layout.layerValue('gradientNorm', layer)),
    ),
    saturation: hidden.map((layer) =>
      SATURATION_LIMITS[trainer.activation] === null
        ? null
        : value(layout.share('saturated', layer)),
    ),
    percentiles: hidden.map((layer) =>
      (['p15', 'p50', 'p85'] as const).map((name) =>
        value(layout.statistic(name, 'preactivation', layer)),
      ),
    ),
    shift: hidden.map((layer) => ({
      raw: value(layout.statistic('shiftSinceStartRaw', 'preactivation', layer)),
      sigma: value(layout.statistic('shiftSinceStartScaled', 'preactivation', layer)),
    })),
    diverged: trainer.divergence,
    ...(study && studyRecord(trainer)),
    fingerprint: trainer.fingerprint(),
  };
}

function studyRecord(trainer: Trainer): Required<Pick<ArmRecord, 'ics' | 'landscape'>> {
  const { ics, landscape } = trainer.study();
  return {
    ics: ics.map(({ norm, relative, cosine }) => ({
      norm: decimal(norm),
      relative: decimal(relative),
      cosine: decimal(cosine),
    })),
    landscape: {
      lossMin: decimal(landscape.lossMin),
      lossMax: decimal(landscape.lossMax),
      gradientChange: decimal(landscape.gradientChange),
    },
  };
}

/** The columns of `--csv` for this many hidden layers. */
export function csvHead(layers: number, { study, lens } = NO_EXTRAS): string {
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, layer) => `${name}${layer + 1}`);
  const columns = ARM_NAMES.flatMap((arm) =>
    [
      ...SCALARS,
      ...(lens ? LENS_SCALARS : []),
      ...numbered('gradientNorm', layers + 1),
      ...numbered('saturation', layers),
      ...numbered('', layers).flatMap((layer) => [`p15_${layer}`, `p50_${layer}`, `p85_${layer}`]),
      ...numbered('', layers).flatMap((layer) => [`shiftRaw${layer}`, `shiftSigma${layer}`]),
      ...(study ? [...numbered('', layers + 1).flatMap(icsNames), ...PLACES] : []),
      'fingerprint',
    ].map((name) => `${arm}.${name}`),
  );
  return csvFormatRow(['step', ...columns, 'fingerprint']);
}

export function csvRow({ step, arms, fingerprint }: StepRecord): string {
  const cells = ARM_NAMES.flatMap((name) => {
    const arm = arms[name];
    return [
      ...SCALARS.map((scalar) => arm[scalar]),
      ...LENS_SCALARS.map((scalar) => arm[scalar]).filter((value) => value !== undefined),
      ...arm.gradientNorms,
      ...arm.saturation.map((share) => share ?? 'NaN'),
      ...arm.percentiles.flat(),
      ...arm.shift.flatMap((one) => MOVED.map((name) => one[name])),
      ...(arm.ics ?? []).flatMap((one) => SHIFTS.map((name) => one[name])),
      ...(arm.landscape ? PLACES.map((name) => arm.landscape?.[name] ?? 'NaN') : []),
    ]
      .map(decimalText)
      .concat(arm.fingerprint);
  });
  return csvFormatRow([String(step), ...cells, fingerprint]);
}

const SHIFTS = ['norm', 'relative', 'cosine'] as const satisfies readonly (keyof GradientShift)[];
const MOVED = ['raw', 'sigma'] as const;
const PLACES = ['lossMin', 'lossMax', 'gradientChange'] as const;
const icsNames = (layer: string) => [`icsNorm${layer}`, `icsRelative${layer}`, `icsCosine${layer}`];
const SCALARS = ['loss', 'trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;
const LENS_SCALARS = ['testLossBatch', 'testAccuracyBatch'] as const;
