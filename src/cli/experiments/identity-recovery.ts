import { BatchNormalizer } from '../../engine/normalizers/batch';
import { PAPER } from './arms';
import { finding, significant } from './figures';
import type { Bench, Finding, ExperimentCase } from './experiment-case';

const EPSILON = 1e-5;

/** ‖y − x‖/‖x − μ‖ of the engine's normaliser with β = μ = 0, on numbers of this deviation. */
function residual(bench: Bench, deviation: number, gamma: number): number {
  const kernels = bench.createKernels(0x100000);
  const normalizer = new BatchNormalizer(kernels, 1);
  normalizer.reserve(2);
  normalizer.configure({ ...PAPER.settings, epsilon: EPSILON, affine: 'hand', gamma, beta: 0 });
  const x = kernels.allocate(2);
  x.set([-deviation, deviation]);
  const y = normalizer.forward(x, 2, 'train');
  return Math.abs((y[1] ?? NaN) - deviation) / deviation;
}

function judge(found: readonly number[], expected: readonly number[], tolerance: number): Finding {
  const agrees = found.every((one, i) => Math.abs(one - (expected[i] ?? NaN)) <= tolerance);
  return finding(found.map((one) => significant(one, 2)).join(' · '), agrees, 'others are left');
}

export const identityRecovery: ExperimentCase<'right' | 'deviation' | 'variance'> = {
  id: 'A2',
  title: 'What β = μ and a γ leave of the identity, relative, ε = 1e−5',
  quick: true,
  expected: {
    right: {
      what: 'γ = √(σ²+ε), σ = 0.01, 1, 3',
      expected: '0 (to 1e−4 in float32; the tests show 1e−9 in double precision)',
      source: 'A',
    },
    deviation: { what: 'γ = σ, σ = 0.01, 1', expected: '0.047 · 5e−6', source: 'A' },
    variance: { what: 'γ = σ², σ = 3, 0.1, 1', expected: '2.0 · 0.90 · hidden', source: 'A' },
  },
  run(bench) {
    const right = [0.01, 1, 3].map((s) => residual(bench, s, Math.sqrt(s * s + EPSILON)));
    const deviation = [0.01, 1].map((s) => residual(bench, s, s));
    const variance = [3, 0.1, 1].map((s) => residual(bench, s, s * s));
    return {
      right: judge(right, [0, 0, 0], 1e-4),
      deviation: judge(deviation, [0.047, 5e-6], 1e-3),
      variance: judge(variance, [2, 0.9, 0], 1e-3),
    };
  },
};
