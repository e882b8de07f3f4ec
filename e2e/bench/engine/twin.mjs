import { WORKLOADS } from './workloads.mjs';

/** The paper's run. */
const STEPS = 50_000;
/** Those that are done unless all are asked for. */
const SOME = 2000;
const WARM_UP = 200;

export const TWIN_HEAD = ['twin', 'steps done', 'seconds', `seconds for ${STEPS}`, 'aim'];

/**
 * P, plain and BN, each in a worker of its own at the same time: one row under `TWIN_HEAD`.
 *
 * @param {import('./hosts.mjs').Host} host
 * @param {boolean} whole
 */
export async function twin(host, whole) {
  const arms = await Promise.all(
    WORKLOADS.filter(({ name }) => name === 'P').map(async (workload) => {
      const runner = await host.open();
      await runner.ask({ what: 'prepare', contestant: 'simd', workload });
      await runner.ask({ what: 'train', steps: WARM_UP });
      return runner;
    }),
  );
  const steps = whole ? STEPS : SOME;
  const began = performance.now();
  await Promise.all(arms.map(({ ask }) => ask({ what: 'train', steps })));
  const seconds = (performance.now() - began) / 1000;
  for (const { close } of arms) await close();
  const all = (seconds * STEPS) / steps;
  return [
    `P plain and P BN at once in ${host.place}`,
    String(steps),
    seconds.toFixed(1),
    whole ? all.toFixed(1) : `${all.toFixed(1)} (extrapolated)`,
    '<= 75',
  ];
}
