import { describe, expect, it } from 'vitest';
import { Vocabulary, type Words } from './vocabulary';

const HERE = { 'page/words/en': { page: { title: 'Title' }, lens: { open: 'Open' } } };
const THERE: Record<string, Words> = {
  'page/words/zh': { page: { title: '标题' }, lens: { open: '打开' } },
  'room/words/en': { lens: { units: 'Units' } },
  'room/words/zh': { lens: { units: '单元' } },
  'room/inner/words/en': { inner: { word: 'Word' } },
  'room/inner/words/zh': { inner: { word: '词' } },
};

/** Words that arrive when they are told to, or fail; those asked for are listed. */
async function setUp() {
  const asked: string[] = [];
  const ways = new Map<string, { arrive: () => void; fail: () => void }>();
  const files = Object.entries(THERE).map(([file, words]) => {
    const load = () =>
      new Promise<Words>((resolve, reject) => {
        asked.push(file);
        ways.set(file, { arrive: () => resolve(words), fail: () => reject(new Error(file)) });
      });
    return [file, load] as const;
  });
  const vocabulary = new Vocabulary();
  await vocabulary.setUp(HERE, Object.fromEntries(files));
  const t = (key: string) => (vocabulary.translator.t as (key: string) => string)(key);
  const arrive = (...names: string[]) => names.forEach((name) => ways.get(name)?.arrive());
  return { vocabulary, asked, t, arrive, fail: (name: string) => ways.get(name)?.fail() };
}

/** Lets what has arrived be taken up. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the vocabulary', () => {
  it('says what it has at once, and a room when it is entered', async () => {
    const { vocabulary, asked, t, arrive } = await setUp();
    expect(t('page.title')).toBe('Title');
    const entering = vocabulary.enter('room/inner/Screen');
    expect(asked).toEqual(['room/words/en', 'room/inner/words/en']);
    arrive(...asked);
    await entering;
    expect(['lens.open', 'lens.units', 'inner.word'].map(t)).toEqual(['Open', 'Units', 'Word']);
    await vocabulary.enter('room/inner/Other');
    expect(asked).toHaveLength(2);
  });

  it('fetches only the texts of the language spoken', async () => {
    const { vocabulary, asked, t, arrive } = await setUp();
    const speaking = vocabulary.speak('zh');
    arrive('page/words/zh');
    await speaking;
    const entering = vocabulary.enter('room/Screen');
    arrive('room/words/zh');
    await entering;
    expect(['page.title', 'lens.open', 'lens.units'].map(t)).toEqual(['标题', '打开', '单元']);
    expect(asked).toEqual(['page/words/zh', 'room/words/zh']);
  });

  it('ends in the language that was wanted last, whatever arrives when', async () => {
    const { vocabulary, t, arrive } = await setUp();
    const both = [vocabulary.speak('zh'), vocabulary.speak('en')];
    arrive('page/words/zh');
    await Promise.all(both);
    expect(t('page.title')).toBe('Title');
    await Promise.all([vocabulary.speak('en'), vocabulary.speak('zh')]);
    expect(t('page.title')).toBe('标题');
  });

  it('stays in its language where the other cannot be had, and may try again', async () => {
    const { vocabulary, asked, t, arrive, fail } = await setUp();
    const speaking = vocabulary.speak('zh');
    fail('page/words/zh');
    await expect(speaking).rejects.toThrow('page/words/zh');
    expect(t('page.title')).toBe('Title');
    // Rooms are entered in the language that stays.
    const entering = vocabulary.enter('room/Screen');
    arrive('room/words/en');
    await entering;
    const again = vocabulary.speak('zh');
    arrive('page/words/zh', 'room/words/zh');
    await again;
    expect(t('lens.units')).toBe('单元');
    expect(asked.filter((file) => file === 'page/words/zh')).toHaveLength(2);
  });

  it('does not complain of a language that is no longer wanted', async () => {
    const { vocabulary, fail } = await setUp();
    const speaking = vocabulary.speak('zh');
    await vocabulary.speak('en').catch(() => {});
    fail('page/words/zh');
    await expect(speaking).resolves.toBeUndefined();
  });

  it('has a room in both languages where it is entered while the language changes', async () => {
    const { vocabulary, t, arrive } = await setUp();
    const entering = vocabulary.enter('room/Screen');
    const speaking = vocabulary.speak('zh');
    arrive('room/words/en', 'page/words/zh', 'room/words/zh');
    await Promise.all([entering, speaking]);
    await turn();
    expect(t('lens.units')).toBe('单元');
    await vocabulary.speak('en');
    expect(t('lens.units')).toBe('Units');
  });

  it('names the files of a component and of a language, for who looks for them', async () => {
    const { vocabulary } = await setUp();
    expect(vocabulary.filesOf('room/inner/Screen')).toEqual([
      'room/words/en',
      'room/inner/words/en',
    ]);
    expect(vocabulary.filesIn('zh')).toEqual(['page/words/zh']);
  });
});
