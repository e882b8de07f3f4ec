import { storePart } from './lanes/part';
import { reluSlope, sigmoidSlope, tanhSlope } from './lanes/slopes';

export function activateSigmoidBackward(dz: usize, da: usize, a: usize, length: i32): void {
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(dz + at, sigmoidSlope(v128.load(da + at), v128.load(a + at)));
  }
  if (length & 3) {
    storePart(dz + end, sigmoidSlope(v128.load(da + end), v128.load(a + end)), length & 3);
  }
}

export function activateTanhBackward(dz: usize, da: usize, a: usize, length: i32): void {
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(dz + at, tanhSlope(v128.load(da + at), v128.load(a + at)));
  }
  if (length & 3) {
    storePart(dz + end, tanhSlope(v128.load(da + end), v128.load(a + end)), length & 3);
  }
}

export function activateReluBackward(dz: usize, da: usize, a: usize, length: i32): void {
  const end = ((<usize>length) & ~3) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(dz + at, reluSlope(v128.load(da + at), v128.load(a + at)));
  }
  if (length & 3) {
    storePart(dz + end, reluSlope(v128.load(da + end), v128.load(a + end)), length & 3);
  }
}
