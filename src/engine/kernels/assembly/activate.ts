import { storePart } from './lanes/part';
import { sigmoid } from './lanes/sigmoid';
import { tanh } from './lanes/tanh';

export function activateSigmoid(out: usize, z: usize, length: i32): void {
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) v128.store(out + at, sigmoid(v128.load(z + at)));
  if (length & 3) storePart(out + end, sigmoid(v128.load(z + end)), length & 3);
}

export function activateTanh(out: usize, z: usize, length: i32): void {
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) v128.store(out + at, tanh(v128.load(z + at)));
  if (length & 3) storePart(out + end, tanh(v128.load(z + end)), length & 3);
}

/** max(z, 0): pmax lets NaN through, and adding 0 makes −0 to 0. */
export function activateRelu(out: usize, z: usize, length: i32): void {
  const zero = f32x4.splat(0);
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(out + at, f32x4.add(f32x4.pmax(v128.load(z + at), zero), zero));
  }
  if (length & 3) {
    storePart(out + end, f32x4.add(f32x4.pmax(v128.load(z + end), zero), zero), length & 3);
  }
}

export function activateLinear(out: usize, z: usize, length: i32): void {
  memory.copy(out, z, (<usize>length) << 2);
}
