import type { DataSet } from '../../engine/data/data-set';
import { makeDataSet } from '../../engine/data/make-data-set';
import { chooseKernels } from '../../engine/kernels/choose';
import { memoryNeed } from '../../engine/memory-need';
import { createMeasurement } from '../../engine/probes/measurement';
import type { ArmSpecification } from '../../engine/specification';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { type Preset, type PresetId, PRESETS } from '../../experiment/presets';
import { type Band, type Bands, LIMIT } from '../../instrument/presets/bands';

/** How many moments follow step 0. */
const MOMENTS = 24;

/** Up to which step a picture goes where its sentence speaks of another than 1,500. */
const ENDS: Partial<Record<PresetId, number>> = {
  switchedOn: 1000,
  identity: 600,
  hugeScale: 600,
  he: 600,
  weightDecay: 2000,
  batchOfTwo: 2000,
  groupNorm: 2000,
  lens: 2000,
  regularizer: 3000,
  dropout: 3000,
  overfits: 1000,
  layerNorm: 2000,
  whitening: 300,
  singular: 100,
  paper: 1000,
  convolution: 200,
};

/** Half of the value axis: as a preset's link has it, or ±6. */
const axisOf = (link: string) => Number(/lab\.axis=(\d+)/.exec(link)?.[1] ?? 6);

/** Runs every preset and records what its picture shows; `bytes` gets the compiled kernels. */
export async function recordBands(bytes: () => Promise<BufferSource>): Promise<Bands> {
  const { create } = await chooseKernels(bytes);
  const sets = new Map<string, DataSet>();
  const dataOf = ({ data, seed }: ArmSpecification): DataSet => {
    if (data.name === 'own') throw new Error('A preset has no files.');
    const key = JSON.stringify([data, seed]);
    const set = sets.get(key) ?? makeDataSet(data, seed);
    sets.set(key, set);
    return set;
  };
  const bandOf = ({ id, link }: Preset, arm: 'a' | 'b'): Band => {
    const specification = armSpecification(readLink(link).experiment, arm);
    const kernels = create(memoryNeed(specification));
    const trainer = new Trainer(specification, kernels, dataOf(specification));
    return record(trainer, ENDS[id] ?? 1500, axisOf(link));
  };
  return Object.fromEntries(
    PRESETS.map((preset) => [preset.id, [bandOf(preset, 'a'), bandOf(preset, 'b')]]),
  ) as unknown as Bands;
}

function record(trainer: Trainer, end: number, axis: number): Band {
  const { layout } = trainer;
  const last = layout.hidden.length - 1;
  const measurement = createMeasurement(layout);
  const band = { low: [] as number[], median: [] as number[], high: [] as number[] };
  const parts = { low: 'p15', median: 'p50', high: 'p85' } as const;
  for (let moment = 0; moment <= MOMENTS; moment++) {
    trainer.advance(Math.round((moment / MOMENTS) * end));
    trainer.measure(measurement, { evaluate: false, field: false, lens: false });
    for (const part of ['low', 'median', 'high'] as const) {
      const value = measurement.values[layout.statistic(parts[part], 'preactivation', last)] ?? NaN;
      const share = Math.round((value / axis) * LIMIT);
      band[part].push(Math.max(-LIMIT, Math.min(LIMIT, share)));
    }
  }
  return band;
}
