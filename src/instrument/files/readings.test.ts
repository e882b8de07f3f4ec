import { expect, it } from 'vitest';
import type { ReadFile, RefusedFile } from './read-file';
import { createReadings, readInto } from './readings';

/** Reads when it is told to. */
function slowReader() {
  const waiting: (() => void)[] = [];
  const reader = (files: readonly File[]) =>
    new Promise<(ReadFile | RefusedFile)[]>((resolve) => {
      waiting.push(() =>
        resolve(
          files.map(({ name }) =>
            name.startsWith('bad')
              ? ({ name, problem: { reason: 'empty', values: {} } } as RefusedFile)
              : ({ name, content: {} } as ReadFile),
          ),
        ),
      );
    });
  return { reader, finish: (index: number) => waiting[index]?.() };
}

const file = (name: string) => new File(['x'], name);

it('tells all files under way until each is read, whichever is read first', async () => {
  const readings = createReadings();
  const { reader, finish } = slowReader();
  const names = () => readings.getState().files.map(({ name }) => name);
  const first = readInto(readings, [file('large.csv')], reader);
  const second = readInto(readings, [file('a.csv'), file('b.csv')], reader);
  expect(names()).toEqual(['large.csv', 'a.csv', 'b.csv']);
  finish(1);
  expect((await second).map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  expect(names()).toEqual(['large.csv']);
  finish(0);
  await first;
  expect(names()).toEqual([]);
});

it('keeps what was refused while others are under way, and forgets it with the next', async () => {
  const readings = createReadings();
  const { reader, finish } = slowReader();
  const refused = () => readings.getState().refused.map(({ name }) => name);
  const both = [file('bad-1'), file('bad-2')].map((one) => readInto(readings, [one], reader));
  finish(0);
  finish(1);
  expect(await Promise.all(both)).toEqual([[], []]);
  expect(refused()).toEqual(['bad-1', 'bad-2']);
  const third = readInto(readings, [file('good')], reader);
  expect(refused()).toEqual([]);
  finish(2);
  expect(await third).toMatchObject([{ name: 'good' }]);
  expect(await readInto(readings, [], reader)).toEqual([]);
});
