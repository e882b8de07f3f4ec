import { expect, test } from 'vitest';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';
import { drawTimeline } from './timeline';

test('the timeline has its events and cursor where the slider has its thumb', () => {
  const recording = new RecordingContext();
  const marks = { events: [25, 500], cursor: 75 };
  const data = { lastStep: 100, recorded: [0, 50] as const, marks, inset: 10 };
  drawTimeline(recording.context, data, { width: 220, height: 30 }, theme);
  const rules = recording.of('fillRect').filter(({ color }) => color === theme.ink);
  expect(rules.map(({ numbers }) => numbers[0]! + numbers[2]! / 2)).toEqual([60.5, 160]);
  const recorded = recording.of('fillRect').find(({ color }) => color === theme.muted);
  expect(recorded!.numbers.slice(0, 3)).toEqual([10, 14, 100]);
});

test('before anything is recorded there is the track alone', () => {
  const recording = new RecordingContext();
  const marks = { events: [], cursor: null };
  const data = { lastStep: 0, recorded: null, marks, inset: 10 };
  drawTimeline(recording.context, data, { width: 220, height: 30 }, theme);
  expect(recording.drawn).toHaveLength(1);
});

test('what was changed is written above the track, in words that fit before the next change', () => {
  const labels = [
    ['Normalization A → Batch', 'A: Batch'],
    ['Learning rate → 2', '→ 2'],
  ];
  const marks = { events: [10, 60], labels, cursor: null };
  const data = { lastStep: 100, recorded: [0, 100] as const, marks, inset: 10 };
  const written = (width: number) => {
    const recording = new RecordingContext();
    drawTimeline(recording.context, data, { width, height: 30 }, theme);
    const texts = recording.of('fillText');
    for (const { numbers } of texts) expect(numbers[1]).toBeLessThanOrEqual(15);
    return texts.map(({ text }) => text);
  };
  expect(written(800)).toEqual(['Normalization A → Batch', 'Learning rate → 2']);
  expect(written(220)).toEqual(['A: Batch', '→ 2']);
  expect(written(60)).toEqual([]);
});
