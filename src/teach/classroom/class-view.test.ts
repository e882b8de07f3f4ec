import { expect, it } from 'vitest';
import { readValue, writeValue } from '../../experiment/field';
import { LOCKABLE } from '../../experiment/locks';
import { CLASS_PARTS, CLASS_VIEW, isForClass, NO_CLASS, TASK_LIMIT } from './class-view';
import { frameSnippet } from './frame-snippet';

const locked = (text: string) => readValue(CLASS_VIEW.locked.kind, text)?.value;

it('names what is locked, or what is not where that is shorter', () => {
  const { kind } = CLASS_VIEW.locked;
  expect(locked('none')).toEqual([]);
  expect(locked('batch,lr')).toEqual(['lr', 'batch']);
  expect(locked('all')).toEqual(LOCKABLE);
  expect(locked('all,-lr')).toEqual(LOCKABLE.filter((key) => key !== 'lr'));
  expect(writeValue(kind, ['lr', 'batch'])).toBe('lr,batch');
  expect(writeValue(kind, LOCKABLE)).toBe('all');
  expect(
    writeValue(
      kind,
      LOCKABLE.filter((key) => key !== 'a.norm'),
    ),
  ).toBe('all,-a.norm');
});

it.each(['', 'lr,', 'lrr', 'all,lr', 'all,-lrr', 'all,', 'files', 'LR'])(
  'is no list of locks: %j',
  (text) => expect(locked(text)).toBeUndefined(),
);

it('takes any text for a task, and nothing that is no text', () => {
  const { kind } = CLASS_VIEW.task;
  const read = (text: string) => readValue(kind, text)?.value;
  const odd = '<b onclick="x">a & b</b>\n%26 + 会 🙂 "\'';
  expect(read(odd)).toBe(odd);
  expect(decodeURIComponent(writeValue(kind, odd))).toBe(odd);
  expect(read('x'.repeat(TASK_LIMIT + 1))).toBeUndefined();
  expect(read('a\u0000b')).toBeUndefined();
  expect(read('\ud800')).toBeUndefined();
});

it('is for a class as soon as a teacher has made anything of it', () => {
  expect(isForClass(NO_CLASS)).toBe(false);
  expect(isForClass({ ...NO_CLASS, guess: 'a' })).toBe(false);
  for (const made of [
    { task: 'x' },
    { parts: CLASS_PARTS.slice(1) },
    { locked: ['lr'] },
    { curtain: true },
    { full: false },
  ]) {
    expect(isForClass({ ...NO_CLASS, ...made })).toBe(true);
  }
});

it('writes HTML in which nothing of the link or the texts is markup', () => {
  const html = frameSnippet('https://x/#a=1&b="<i>', 'A & "B"', '<script>');
  expect(html).toContain('src="https://x/#a=1&amp;b=&quot;&lt;i&gt;"');
  expect(html).toContain('title="A &amp; &quot;B&quot;" allow="fullscreen"');
  expect(html).toContain('&lt;script&gt;</a>');
});
