import { expect, it } from 'vitest';
import { frameLink } from './frame-link';

it.each([
  [{}, ''],
  [{ link: 'v=1&lr=5' }, 'v=1&lr=5'],
  [{ link: 'https://example.org/shiftscope/#v=1&lr=5' }, 'v=1&lr=5'],
  [{ link: 'https://example.org/shiftscope/' }, ''],
  [{ parts: ['bands', 'transport'] }, 'v=1&class.parts=bands,transport'],
  [
    { link: '#v=1&lr=5', parts: 'bands,loss', locked: ['lr', 'a.norm'] },
    'v=1&lr=5&class.parts=bands,loss&class.locked=lr,a.norm',
  ],
  [{ link: 'v=1', locked: [] }, 'v=1&class.locked=none'],
  [{ link: 'v=1&class.locked=none&seed=2', locked: 'all' }, 'v=1&seed=2&class.locked=all'],
  [{ link: 'v=1', curtain: true, full: false }, 'v=1&class.curtain=1&class.full=0'],
  [{ link: 'v=1', curtain: false, full: true, task: '' }, 'v=1'],
] as const)('frames %o as %s', (options, link) => {
  expect(frameLink(options)).toBe(link);
});

it('writes a task so that it is read as it was, whatever is in it', () => {
  const task = 'Why? a&b=c #1 <i>100 %</i> 学习率';
  const link = frameLink({ link: 'v=1', task, locked: ['x&y=1'] });
  const read = new URLSearchParams(link);
  expect(read.get('class.task')).toBe(task);
  expect([...read.keys()]).toEqual(['v', 'class.locked', 'class.task']);
});
