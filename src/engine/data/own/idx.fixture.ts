/** For tests: files as people have them, made by hand. */

/** An IDX file of unsigned bytes. */
export function idx(sizes: readonly number[], numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const words = sizes.flatMap((size) => [size >>> 24, size >>> 16, size >>> 8, size]);
  return Uint8Array.from([0, 0, 8, sizes.length, ...words, ...numbers]);
}

/** Pictures of `side`² pixels, each class with ink in rows of its own, and their labels. */
export function striped(count: number, side: number, classes: number) {
  const pixels = new Uint8Array(count * side * side);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = (i * 7) % classes;
    for (let j = 0; j < side * side; j++) {
      const ink = Math.floor(j / side) % classes === labels[i];
      pixels[i * side * side + j] = (ink ? 170 : 40) + ((i * 31 + j * 17) % 80);
    }
  }
  return { images: idx([count, side, side], pixels), labels: idx([count], labels), pixels };
}

/** A table of two features and a class in words, the last column. */
export function flowers(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const [sepal, petal] = [((i * 37) % 100) / 10, ((i * 53) % 90) / 3];
    return `${sepal},${petal},${sepal + petal > 20 ? 'rose' : i % 5 === 0 ? 'iris' : 'lily'}`;
  });
  return ['sepal,petal,flower', ...lines, ''].join('\n');
}

/** A table of so many columns beside its label of two classes. */
export function wideTable(columns: number): string {
  return Array.from({ length: 41 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => {
      if (row === 0) return `c${column}`;
      return column === columns ? `class${row % 2}` : (row * column) % 17;
    }).join(','),
  ).join('\n');
}
