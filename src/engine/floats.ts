/**
 * The number arrays of the engine. Runs use Float32Array; the proofs run the same formulas on
 * Float64Array (see `kernels/reference.ts`).
 */
export type Floats = Float32Array | Float64Array;
