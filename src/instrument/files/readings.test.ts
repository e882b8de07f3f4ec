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

it('gives files in the order in which they came, whichever are read first', async () => {
  const readings = createReadings();
  const { reader, finish } = slowReader();
  const names = () => readings.getState().files.map(({ name }) => name);
  const given: string[] = [];
  const read = async (...files: readonly string[]) => {
    const usable = await readInto(readings, files.map(file), reader);
    given.push(...usable.map(({ name }) => name));
  };
  const first = read('large.csv');
  const second = read('a.csv', 'b.csv');
  expect(names()).toEqual(['large.csv', 'a.csv', 'b.csv']);
  finish(1);
  await Promise.resolve();
  expect(given).toEqual([]);
  finish(0);
  await Promise.all([first, second]);
  expect(given).toEqual(['large.csv', 'a.csv', 'b.csv']);
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
