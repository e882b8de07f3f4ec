import { finite } from './lanes/finite';

export function allFinite(x: usize, length: i32): bool {
  return finite(x, length);
}
