/**
 * Lays eight rows of `steps` numbers, which lie `row` bytes apart, out as columns: panel[s][8].
 * Where `rows` is less than eight, the last one stands in for the others. Writes up to three rows
 * of the panel more than `steps`.
 */
export function transposePanel(panel: usize, from: usize, row: usize, rows: i32, steps: i32): void {
  for (let half = 0; half < 8; half += 4) {
    let r0 = from + <usize>min(half, rows - 1) * row;
    let r1 = from + <usize>min(half + 1, rows - 1) * row;
    let r2 = from + <usize>min(half + 2, rows - 1) * row;
    let r3 = from + <usize>min(half + 3, rows - 1) * row;
    let to = panel + ((<usize>half) << 2);
    for (let s = 0; s < steps; s += 4) {
      const x0 = v128.load(r0);
      const x1 = v128.load(r1);
      const x2 = v128.load(r2);
      const x3 = v128.load(r3);
      const low01 = v128.shuffle<f32>(x0, x1, 0, 4, 1, 5);
      const low23 = v128.shuffle<f32>(x2, x3, 0, 4, 1, 5);
      const high01 = v128.shuffle<f32>(x0, x1, 2, 6, 3, 7);
      const high23 = v128.shuffle<f32>(x2, x3, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
      v128.store(to, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7), 32);
      v128.store(to, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), 64);
      v128.store(to, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7), 96);
      r0 += 16;
      r1 += 16;
      r2 += 16;
      r3 += 16;
      to += 128;
    }
  }
}

/** Copies the first eight numbers of `steps` rows, which lie `row` bytes apart: panel[s][8]. */
export function copyPanel(panel: usize, from: usize, row: usize, steps: i32): void {
  for (let s = 0; s < steps; s++) {
    v128.store(panel, v128.load(from));
    v128.store(panel, v128.load(from, 16), 16);
    panel += 32;
    from += row;
  }
}

/** Copies the first four numbers of `steps` rows, which lie `row` bytes apart: tile[s][4]. */
export function copyTile(tile: usize, from: usize, row: usize, steps: i32): void {
  for (let s = 0; s < steps; s++) {
    v128.store(tile, v128.load(from));
    tile += 16;
    from += row;
  }
}
