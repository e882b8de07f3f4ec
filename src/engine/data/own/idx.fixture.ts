/** For tests: files as people have them, made by hand. */

/** An IDX file of whole numbers: of unsigned bytes, or of another type of them. */
export function idx(
  sizes: readonly number[],
  numbers: Iterable<number>,
  type: 0x08 | 0x09 | 0x0b | 0x0c = 0x08,
): Uint8Array<ArrayBuffer> {
  const bytes = { 0x08: 1, 0x09: 1, 0x0b: 2, 0x0c: 4 }[type];
  const bigEndian = (number: number, length: number) =>
    Array.from({ length }, (_, at) => number >> (8 * (length - 1 - at)));
  const words = sizes.flatMap((size) => bigEndian(size, 4));
  const body = bytes === 1 ? [...numbers] : [...numbers].flatMap((one) => bigEndian(one, bytes));
  return Uint8Array.from([0, 0, type, sizes.length, ...words, ...body]);
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
