/** Milliseconds that a contestant warms up, at least, and that each of its runs takes, about. */
const WARM_UP = 500;
const LENGTH = 120;
/** Short runs and many of them, so that what disturbs the machine for a second spoils few. */
const RUNS = 11;
/** Times that it is done at least, before anything is known of it. */
const FIRST = 3;

/**
 * Milliseconds of one piece of work, in each of several runs that alternate between all who work,
 * so that none has a quieter machine than another.
 *
 * @param {readonly ((times: number) => Promise<number>)[]} workers do the work so many times; give
 *   the milliseconds of all
 * @returns {Promise<number[][]>} [worker][run]
 */
export async function alternate(workers) {
  /** @type {number[]} */
  const times = [];
  for (const work of workers) times.push(await warmUp(work));
  /** @type {number[][]} */
  const seen = workers.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [w, work] of workers.entries()) {
      const count = times[w] ?? 1;
      seen[w]?.push((await work(count)) / count);
    }
  }
  return seen;
}

/**
 * @param {(times: number) => Promise<number>} work
 * @returns {Promise<number>} how often it is done in a run
 */
async function warmUp(work) {
  let each = (await work(FIRST)) / FIRST;
  let elapsed = 0;
  // In tenths, since the first are slower than the rest.
  while (elapsed < WARM_UP) {
    const count = Math.max(1, Math.ceil(WARM_UP / 10 / each));
    const ms = await work(count);
    elapsed += ms;
    each = ms / count;
  }
  return Math.max(1, Math.ceil(LENGTH / each));
}
