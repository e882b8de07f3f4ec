import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import type { Contestant } from './contestant';
import type { Start } from './start';
import { ALPHA, BATCHES, denseSizes, EPSILON, RATE, type Workload } from './workloads.mjs';

type Layer = { weights: np.Array; bias?: np.Array; gamma?: np.Array; beta?: np.Array };
type Running = { mean: np.Array; variance: np.Array };

/** A whole step, running statistics and descent included, is one function for its compiler. */
export async function makeJax(
  { sizes, batch, normalized }: Workload,
  { weights, x, y }: Start,
): Promise<Contestant> {
  await init('wasm');
  defaultDevice('wasm');
  const dense = denseSizes(sizes);
  const inputs = sizes[0] ?? 0;
  const classes = sizes.at(-1) ?? 0;
  const hidden = dense.slice(0, -1);

  let layers: Layer[] = dense.map(([from, to], l) => {
    const start = np.array(weights[l] ?? new Float32Array()).reshape([from, to]);
    if (!normalized || l === hidden.length) return { weights: start, bias: np.zeros([to]) };
    return { weights: start, gamma: np.ones([to]), beta: np.zeros([to]) };
  });
  let running: Running[] = normalized
    ? hidden.map(([, to]) => ({ mean: np.zeros([to]), variance: np.ones([to]) }))
    : [];
  const batches = Array.from({ length: BATCHES }, (_, b) => {
    const labels = Int32Array.from(y.subarray(b * batch, (b + 1) * batch));
    return {
      x: np.array(x.slice(b * batch * inputs, (b + 1) * batch * inputs)).reshape([batch, inputs]),
      y: nn.oneHot(np.array(labels), classes),
    };
  });

  const loss = (parameters: Layer[], rows: np.Array, labels: np.Array): [np.Array, Running[]] => {
    const statistics: Running[] = [];
    let a = rows;
    parameters.forEach((layer, l) => {
      let u = np.matmul(a, layer.weights);
      if (layer.bias) u = u.add(layer.bias);
      if (layer.gamma && layer.beta) {
        const mean = np.mean(u.ref, 0);
        const centred = u.sub(mean.ref);
        const variance = np.mean(np.square(centred.ref), 0);
        const inverse = np.reciprocal(np.sqrt(variance.ref.add(EPSILON)));
        u = centred.mul(inverse).mul(layer.gamma).add(layer.beta);
        statistics.push({ mean: lax.stopGradient(mean), variance: lax.stopGradient(variance) });
      }
      a = l === parameters.length - 1 ? u : nn.sigmoid(u);
    });
    const each = nn.logSoftmax(a).mul(labels).sum(-1);
    return [np.mean(each).neg(), statistics];
  };

  const differentiate = valueAndGrad(loss, { argnums: 0, hasAux: true });
  const descend = (value: np.Array, gradient: np.Array) => value.sub(gradient.mul(RATE));
  const follow = (old: np.Array, value: np.Array, factor: number) =>
    old.mul(1 - ALPHA).add(value.mul(ALPHA * factor));
  const step = jit((parameters: Layer[], old: Running[], rows: np.Array, labels: np.Array) => {
    const [[value, statistics], gradients] = differentiate(
      tree.ref(parameters),
      rows,
      labels,
    ) as unknown as [[np.Array, Running[]], Layer[]];
    return {
      value,
      parameters: tree.map(descend, parameters, gradients) as Layer[],
      running: old.map(({ mean, variance }, l) => {
        const seen = statistics[l];
        if (!seen) throw new RangeError('There are no such statistics.');
        return {
          mean: follow(mean, seen.mean, 1),
          variance: follow(variance, seen.variance, batch / (batch - 1)),
        };
      }),
    };
  });

  let done = 0;
  return {
    async train(steps) {
      let last: np.Array | null = null;
      for (let s = 0; s < steps; s++) {
        const one = batches[done++ % BATCHES];
        if (!one) throw new RangeError('There is no such batch.');
        const after = step(layers, running, one.x.ref, one.y.ref);
        ({ parameters: layers, running } = after);
        last?.dispose();
        last = after.value;
      }
      return Number(await last?.jsAsync());
    },
    async firstWeights() {
      const [first] = layers;
      if (!first) throw new RangeError('There is no layer.');
      return Float32Array.from(await first.weights.ref.data());
    },
  };
}
