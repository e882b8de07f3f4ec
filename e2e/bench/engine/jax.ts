import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import type { Contestant } from './contestant';
import type { Start } from './start';
import { ALPHA, BATCHES, EPSILON, pictures, RATE, type Workload } from './workloads.mjs';

type Layer = { weights: np.Array; bias?: np.Array; gamma?: np.Array; beta?: np.Array };
type Running = { mean: np.Array; variance: np.Array };

/** A whole step, running statistics and descent included, is one function for its compiler. */
export async function makeJax(
  { sizes, side, batch, normalized }: Workload,
  { weights, x, y }: Start,
): Promise<Contestant> {
  await init('wasm');
  defaultDevice('wasm');
  const inputs = sizes[0] ?? 0;
  const classes = sizes.at(-1) ?? 0;
  const hidden = sizes.slice(1, -1);
  const filters = side === null ? [] : pictures({ sizes, side });
  const shape = side === null ? [batch, inputs] : [batch, 1, side, side];
  /** Of a unit's numbers: its picture puts channels before rows and columns. */
  const wide = side === null ? [1, -1] : [1, -1, 1, 1];
  const over = side === null ? [0] : [0, 2, 3];

  /** Weights as it wants them: [inputs][units], or [unit][channel][row][column]. */
  const lay = (values: Float32Array<ArrayBuffer>, l: number): np.Array => {
    const filter = filters[l];
    const units = sizes[l + 1] ?? 0;
    const flat = np.array(values);
    if (!filter) return flat.reshape([-1, units]);
    const { side: pixels, channels, last } = filter;
    if (!last) return flat.reshape([3, 3, channels, units]).transpose([3, 2, 0, 1]);
    const places = flat.reshape([pixels, pixels, channels, units]);
    return places.transpose([2, 0, 1, 3]).reshape([-1, units]);
  };
  let layers: Layer[] = weights.map((values, l) => {
    const start = lay(Float32Array.from(values), l);
    const to = sizes[l + 1] ?? 0;
    if (!normalized || l === hidden.length) return { weights: start, bias: np.zeros([to]) };
    return { weights: start, gamma: np.ones([to]), beta: np.zeros([to]) };
  });
  let running: Running[] = normalized
    ? hidden.map((to) => ({ mean: np.zeros([to]), variance: np.ones([to]) }))
    : [];
  const batches = Array.from({ length: BATCHES }, (_, b) => {
    const labels = Int32Array.from(y.subarray(b * batch, (b + 1) * batch));
    return {
      x: np.array(x.slice(b * batch * inputs, (b + 1) * batch * inputs)).reshape(shape),
      y: nn.oneHot(np.array(labels), classes),
    };
  });

  const loss = (parameters: Layer[], rows: np.Array, labels: np.Array): [np.Array, Running[]] => {
    const statistics: Running[] = [];
    let a = rows;
    parameters.forEach((layer, l) => {
      const last = l === hidden.length;
      const convolved = side !== null && !last;
      /** A number for each unit, as its numbers lie. */
      const each = (row: np.Array) => (convolved ? row.reshape(wide) : row);
      if (side !== null && last) a = a.reshape([batch, -1]);
      let u = convolved ? lax.conv(a, layer.weights, [1, 1], 'SAME') : np.matmul(a, layer.weights);
      if (layer.bias) u = u.add(each(layer.bias));
      if (layer.gamma && layer.beta) {
        const mean = np.mean(u.ref, over);
        const centred = u.sub(each(mean.ref));
        const variance = np.mean(np.square(centred.ref), over);
        const inverse = np.reciprocal(np.sqrt(variance.ref.add(EPSILON)));
        u = centred.mul(each(inverse)).mul(each(layer.gamma)).add(each(layer.beta));
        statistics.push({ mean: lax.stopGradient(mean), variance: lax.stopGradient(variance) });
      }
      a = last ? u : nn.sigmoid(u);
      if (convolved) a = lax.reduceWindow(a, np.max, [2, 2], [2, 2]);
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
        const m = batch * (filters[l]?.side ?? 1) ** 2;
        return {
          mean: follow(mean, seen.mean, 1),
          variance: follow(variance, seen.variance, m / (m - 1)),
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
