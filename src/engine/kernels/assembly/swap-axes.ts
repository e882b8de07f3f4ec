import { storePart } from './lanes/part';

export function swapAxes(out: usize, x: usize, m: i32, a: i32, b: i32, n: i32): void {
  const bytes = (<usize>n) << 2;
  const row = <usize>b * bytes;
  for (let i = 0; i < m; i++) {
    for (let q = 0; q < b; q++) {
      let from = x + <usize>q * bytes;
      for (let p = 0; p < a; p++) {
        for (let j = 0; j < n; j += 4) {
          const at = (<usize>j) << 2;
          storePart(out + at, v128.load(from + at), n - j);
        }
        out += bytes;
        from += row;
      }
    }
    x += <usize>a * row;
  }
}
