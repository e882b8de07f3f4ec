import { beforeEach, expect, it, vi } from 'vitest';

const RUN = { place: 'lab', link: 'v=1', networks: 2, step: 5, fingerprint: '0123456789abcdef' };

/** A page of its own, on a device that keeps this. */
async function opened(kept: Record<string, string> = {}) {
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void (kept[name] = value),
    removeItem: (name: string) => void delete kept[name],
  });
  const { pageProgress, keepForHandIn } = await import('./progress');
  return { kept, progress: pageProgress(), keepForHandIn };
}

beforeEach(() => void vi.unstubAllGlobals());

it('keeps no run of the Lab for who only looks around', async () => {
  const { kept, progress } = await opened();
  progress.setState({ runs: [RUN] });
  expect(kept).toEqual({});
  expect(progress.getState().runs).toEqual([RUN]);
});

it('keeps runs once a chapter is read, and those of before', async () => {
  const { kept, progress } = await opened();
  progress.setState({ runs: [RUN] });
  progress.setState({ last: 'saturation' });
  expect(kept['shiftscope.progress']).toContain(RUN.fingerprint);
});

it('keeps runs from when they are to be handed in', async () => {
  const { kept, progress, keepForHandIn } = await opened();
  progress.setState({ runs: [RUN] });
  keepForHandIn();
  expect(kept['shiftscope.progress']).toContain(RUN.fingerprint);
  const again = await opened({ ...kept });
  again.progress.setState({ runs: [] });
  expect(again.kept['shiftscope.progress']).not.toContain(RUN.fingerprint);
});
