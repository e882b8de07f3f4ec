import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/cli/process.mjs';
import { table } from '../table.mjs';
import { bundle } from './bundle.mjs';
import { contest, CONTEST_HEAD } from './contest.mjs';
import { growth, GROWTH_HEAD, growthRows } from './growth.mjs';
import { chromiumHost, nodeHost } from './hosts.mjs';
import { drawGrowth } from './picture.mjs';
import { findPytorch } from './pytorch.mjs';
import { rates, RATES_HEAD } from './rates.mjs';
import { twin, TWIN_HEAD } from './twin.mjs';

const PICTURE = join(root, 'e2e', 'results', 'engine.svg');

/**
 * How fast the engine trains, beside its peers: prints its tables and leaves a picture.
 *
 * @param {import('playwright').Browser} browser
 */
export async function benchEngine(browser) {
  const bundled = await bundle();
  const pytorch = await findPytorch();
  const node = nodeHost(bundled);
  const chromium = await chromiumHost(browser, bundled);
  const peers = ['@tensorflow/tfjs-core', '@jax-js/jax'].map((name) => `${name} ${version(name)}`);
  console.log([...peers, `PyTorch ${pytorch[0]?.version ?? 'not here'}`].join(', '));
  try {
    const { rows, peak } = await rates(node);
    print('The matrix products in Node, beside what the processor can do', RATES_HEAD, rows);
    print(
      'Milliseconds of a training step; "times SIMD": how many times as long as the SIMD engine',
      CONTEST_HEAD,
      await contest([node, chromium], bundled, pytorch),
    );
    const costs = await growth(node, peak);
    print('How the cost of a step grows, SIMD in Node', GROWTH_HEAD, growthRows(costs));
    await drawGrowth(PICTURE, costs);
    console.log(`\nDrawn in ${PICTURE}`);
    const whole = process.env['BENCH_TWIN'] === '1';
    print("The paper's two networks", TWIN_HEAD, [await twin(chromium, whole)]);
  } finally {
    await chromium.close();
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function print(title, head, rows) {
  console.log(`\n${title}\n\n${table(head, rows)}`);
}

/** @param {string} name of an installed package */
function version(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
