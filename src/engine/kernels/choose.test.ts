import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseKernels, kernelsFrom, proveKernels } from './choose';
import { bytes } from './simd-module.fixture';

const copy = () => Uint8Array.from(bytes);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The compiled module, but one operation answers as `replace` says. */
function tamper(operation: string, replace: (original: Function) => unknown): void {
  const { Instance } = WebAssembly;
  vi.spyOn(WebAssembly, 'Instance').mockImplementation(function (module, imports) {
    const { exports } = new Instance(module, imports);
    const original = exports[operation] as Function;
    return { exports: { ...exports, [operation]: replace(original) as Function } };
  });
}

describe('the choice of kernels', () => {
  it('is SIMD where it gives the right bits, with a memory for each model', async () => {
    const { kind, reason, create } = await chooseKernels(async () => copy());
    expect([kind, reason]).toEqual(['simd', null]);
    const [one, other] = [create(0x100000), create(0x100000)];
    expect([one.name, other.name]).toEqual(['simd', 'simd']);
    const [x, y] = [one.allocate(8).fill(1), other.allocate(8)];
    expect([...y]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(one.norm(x, 4)).toBe(2);
    expect(() => other.norm(x, 4)).toThrow(TypeError);
  });

  const plain = (why: RegExp) => ({
    kind: 'plain',
    reason: expect.stringMatching(why) as unknown,
    name: 'reference',
  });
  const choose = async (get: () => Promise<BufferSource> = async () => copy()) => {
    const { kind, reason, create } = await chooseKernels(get);
    return { kind, reason, name: create(0x100000).name };
  };

  it('is plain where the file cannot be had', async () => {
    expect(await choose(() => Promise.reject(new Error('404')))).toEqual(plain(/404/));
    const broken = () => {
      throw new Error('at once');
    };
    expect(await choose(broken)).toEqual(plain(/at once/));
  });

  it('is plain where the file is cut, empty or another', async () => {
    expect(await choose(async () => copy().subarray(0, 3000))).toEqual(plain(/CompileError/));
    expect(await choose(async () => new Uint8Array(0))).toEqual(plain(/CompileError/));
    const damaged = copy();
    damaged[2] = 0;
    expect(await choose(async () => damaged)).toEqual(plain(/CompileError/));
    expect(await choose(async () => new TextEncoder().encode('<!doctype html>'))).toEqual(
      plain(/CompileError/),
    );
  });

  it('is plain where WebAssembly is missing or refused', async () => {
    vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new WebAssembly.CompileError('policy'));
    expect(await choose()).toEqual(plain(/policy/));
    vi.restoreAllMocks();
    vi.stubGlobal('WebAssembly', undefined);
    expect(await choose()).toEqual(plain(/WebAssembly|undefined/));
  });

  it.each(['multiply', 'activateTanh', 'softmaxCrossEntropy', 'columnSums', 'norm'])(
    'is plain where %s gives nothing right',
    async (operation) => {
      tamper(operation, () => () => 0.5);
      expect(await choose()).toEqual(plain(/differs/));
    },
  );

  it('is plain where an operation is missing or stops', async () => {
    tamper('descend', () => undefined);
    expect(await choose()).toEqual(plain(/TypeError/));
    vi.restoreAllMocks();
    tamper('descend', () => () => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
    expect(await choose()).toEqual(plain(/unreachable/));
  });

  it('is plain where the last bit of one number is wrong', async () => {
    tamper('norm', (norm) => (...passed: number[]) => {
      const bits = new Uint32Array(Float32Array.of(norm(...passed)).buffer);
      bits[0] = (bits[0] ?? 0) ^ 1;
      return new Float32Array(bits.buffer)[0];
    });
    expect(await choose()).toEqual(plain(/norm/));
  });

  it('gives plain kernels for a model that there is no memory for', async () => {
    const { kind, create } = await chooseKernels(async () => copy());
    expect(kind).toBe('simd');
    vi.spyOn(WebAssembly, 'Memory').mockImplementation(function () {
      throw new RangeError('could not allocate memory');
    });
    expect(create(0x100000).name).toBe('reference');
    vi.restoreAllMocks();
    expect(create(0x100000).name).toBe('simd');
  });

  it('is proved once, and goes from thread to thread as a message', async () => {
    const verdict = await proveKernels(async () => copy());
    const { port1, port2 } = new MessageChannel();
    const arrived = new Promise((resolve) => {
      port2.on('message', resolve);
    });
    port1.postMessage(verdict);
    const received = (await arrived) as typeof verdict;
    port1.close();
    const compiled = vi.spyOn(WebAssembly, 'compile');
    // An operation that would be found wrong is not asked again.
    tamper('norm', () => () => 0.5);
    const { kind, reason, create } = kernelsFrom(received);
    expect([kind, reason]).toEqual(['simd', null]);
    const kernels = create(0x100000);
    expect(kernels.name).toBe('simd');
    expect(kernels.norm(kernels.allocate(4), 4)).toBe(0.5);
    expect(compiled).not.toHaveBeenCalled();
  });

  it('stays plain, with its reason, wherever the verdict goes', async () => {
    const verdict = await proveKernels(() => Promise.reject(new Error('404')));
    const { kind, reason, create } = kernelsFrom(structuredClone(verdict));
    expect([kind, reason, create(0x100000).name]).toEqual(['plain', 'Error: 404', 'reference']);
  });
});
