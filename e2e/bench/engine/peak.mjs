import { main } from 'assemblyscript/asc';

/** How often each stream goes on in one round of the loop. */
const LINKS = 8;

/**
 * A loop that multiplies and adds four lanes in registers, as often the one as the other, and does
 * nothing else: products in `streams` that do not wait for each other, and as many sums. What an
 * addition waits for in a matrix product is left out, so that only the processor's ports limit it.
 *
 * @param {number} streams
 */
const source = (streams) => {
  const [products, sums] = ['p', 's'].map((letter) =>
    Array.from({ length: streams }, (_, i) => letter + i),
  );
  if (!products || !sums) throw new RangeError('There are no streams.');
  const names = [...products, ...sums];
  const link = products
    .map((p, i) => `${p} = f32x4.mul(${p}, one); ${sums[i]} = f32x4.add(${sums[i]}, one);`)
    .join('\n');
  return `
    export function rounds(times: i32): f32 {
      const one = f32x4.splat(1);
      ${names.map((name, i) => `let ${name} = f32x4.splat(${i + 1});`).join('\n')}
      for (let i = 0; i < times; i++) {
        ${Array.from({ length: LINKS }, () => link).join('\n')}
      }
      let all = one;
      ${names.map((name) => `all = f32x4.add(all, ${name});`).join('\n')}
      return f32x4.extract_lane(all, 0);
    }`;
};

/**
 * The compiled loop, and the multiplications and additions of one of its rounds.
 *
 * @param {number} streams
 */
export async function peakLoop(streams) {
  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  let module;
  const { error, stderr } = await main(
    ['peak.ts', '--outFile', 'peak.wasm', '--runtime', 'stub', '--enable', 'simd', '-O3'],
    {
      readFile: (name) => (name === 'peak.ts' ? source(streams) : null),
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') module = Uint8Array.from(contents);
      },
      listFiles: () => [],
    },
  );
  if (error || !module) throw new Error(`The loop does not compile.\n${stderr.toString()}`);
  return { module, operations: 2 * streams * LINKS * 4 };
}
