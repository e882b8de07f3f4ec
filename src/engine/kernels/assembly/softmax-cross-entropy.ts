import { exp } from './lanes/exp';
import { logOfNormal } from './lanes/log';

/**
 * `gradient` is 0 where it is not wanted. Scratch space: `powers` for [m][classes] numbers and
 * `rows` for 2·m, both with room for four more behind them.
 */
export function softmaxCrossEntropy(
  gradient: usize,
  logits: usize,
  labels: usize,
  m: i32,
  classes: i32,
  powers: usize,
  rows: usize,
): f32 {
  const row = (<usize>classes) << 2;
  const sums = rows;
  const below = rows + ((<usize>m) << 2);
  let from = logits;
  let to = powers;
  for (let i = 0; i < m; i++) {
    let highest = load<f32>(from);
    for (let at: usize = 4; at < row; at += 4) highest = max<f32>(highest, load<f32>(from + at));
    for (let at: usize = 0; at < row; at += 4) store<f32>(to + at, load<f32>(from + at) - highest);
    const target = (<usize>load<u8>(labels + i)) << 2;
    store<f32>(below + ((<usize>i) << 2), load<f32>(to + target));
    from += row;
    to += row;
  }
  const end = powers + <usize>m * row;
  for (let at = powers; at < end; at += 16) v128.store(at, exp(v128.load(at)));
  to = powers;
  for (let i = 0; i < m; i++, to += row) {
    let sum: f32 = 0;
    for (let at: usize = 0; at < row; at += 4) sum += load<f32>(to + at);
    store<f32>(sums + ((<usize>i) << 2), sum);
  }
  let total: f32 = 0;
  for (let i = 0; i < m; i += 4) {
    const at = (<usize>i) << 2;
    const losses = f32x4.sub(logOfNormal(v128.load(sums + at)), v128.load(below + at));
    total += f32x4.extract_lane(losses, 0);
    if (i + 1 < m) total += f32x4.extract_lane(losses, 1);
    if (i + 2 < m) total += f32x4.extract_lane(losses, 2);
    if (i + 3 < m) total += f32x4.extract_lane(losses, 3);
  }
  if (gradient) writeGradient(gradient, powers, sums, labels, m, classes);
  return total / <f32>m;
}

/** (eˡ/s − [label]) / m. */
function writeGradient(
  gradient: usize,
  powers: usize,
  sums: usize,
  labels: usize,
  m: i32,
  classes: i32,
): void {
  const count = <f32>m;
  for (let i = 0; i < m; i++) {
    const sum = load<f32>(sums + ((<usize>i) << 2));
    const target = <i32>load<u8>(labels + i);
    for (let c = 0; c < classes; c++) {
      const probability = load<f32>(powers) / sum;
      store<f32>(gradient, (probability - <f32>(c == target ? 1 : 0)) / count);
      powers += 4;
      gradient += 4;
    }
  }
}
