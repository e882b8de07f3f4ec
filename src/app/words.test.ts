import { expect, it } from 'vitest';
import { formatCount } from '../charts/format';
import { partsOf } from '../chapters/frame/text-parts.fixture';
import { namesIn, SOURCES, usedBy } from '../i18n/used-keys.fixture';
import { vocabulary } from '../i18n/vocabulary';
import { words as page } from '../i18n/words/zh';
import { words as hints } from '../instrument/hints/words/zh';
import { words as instrument } from '../instrument/words/zh';
import { setUpWords } from './words';

const ENGLISH = import.meta.glob<object>('../**/words/en.ts', { eager: true, import: 'words' });
const CHINESE = import.meta.glob<object>('../**/words/zh.ts', { eager: true, import: 'words' });

/** The chapters' texts. */
const LESSONS = import.meta.glob<string>('../chapters/*/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const lessonsIn = (language: string) =>
  Object.fromEntries(
    Object.entries(LESSONS)
      .filter(([path]) => path.endsWith(`/${language}.mdx`))
      .map(([path, text]) => [path, partsOf(text).prose.split('\n')]),
  );

function keysOf(node: object, prefix = ''): string[] {
  return Object.entries(node).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
  );
}

/** Such as gallery/words/en. */
const sourceOf = (path: string) => path.slice('../'.length).replace(/\.tsx?$/, '');

it('brings to each part of the page all that it says', async () => {
  await setUpWords();
  const begins = vocabulary.filesIn('en');
  expect(begins.toSorted()).toEqual(['i18n/words/en', 'instrument/words/en', 'ui/words/en']);
  const parts = namesIn(Object.values(SOURCES).join('\n'));
  const lacking = Object.entries(SOURCES).flatMap(([path, text]) => {
    const source = sourceOf(path);
    // These know no words: what looks like a key there is a key of a link.
    if (/^(?:engine|experiment|session)\//.test(source)) return [];
    const here = new Set([...begins, ...vocabulary.filesOf(source)]);
    const used = usedBy(text, parts);
    return Object.entries(ENGLISH)
      .filter(([file]) => !here.has(sourceOf(file)))
      .flatMap(([, words]) => keysOf(words).filter(used))
      .map((key) => `${source} says ${key}`);
  });
  expect(lacking).toEqual([]);
});

it('names in the code that loads a part the very module that is loaded', () => {
  const loads = Object.entries(SOURCES).flatMap(([path, text]) =>
    [...text.matchAll(/'([^']+)'\]?,\s*async[^']*import\('([^']+)'\)/g)].map(
      ([, named = '', specifier = '']) => {
        const { pathname } = new URL(specifier, `x:/${sourceOf(path)}`);
        return { named, loaded: pathname.slice(1) };
      },
    ),
  );
  expect(loads.length).toBeGreaterThan(9);
  expect(loads.filter(({ named, loaded }) => named !== loaded)).toEqual([]);
});

/** Every text of a dictionary that the pattern is found in. */
const textsWith = (files: Record<string, object>, pattern: RegExp) => {
  const textsIn = (node: object): string[] =>
    Object.values(node).flatMap((value: string | object) =>
      typeof value === 'string' ? [value] : textsIn(value),
    );
  return Object.values(files)
    .flatMap(textsIn)
    .filter((text) => pattern.test(text));
};

/** Every text, in both languages. */
const ALL = { ...ENGLISH, ...CHINESE, ...lessonsIn('en'), ...lessonsIn('zh') };

it('spells English as Americans do, and writes "50%" in both languages', () => {
  const british =
    /(normal|initial|optim|recogn|generali?)is[aei]|colour|\bgrey|behaviour|ancelled|centred?\b/i;
  expect(textsWith({ ...ENGLISH, ...lessonsIn('en') }, british)).toEqual([]);
  expect(textsWith(ALL, /[\d}]\s%/)).toEqual([]);
  // Both can find something.
  expect(textsWith(ENGLISH, /normaliz/i).length).toBeGreaterThan(9);
  expect(textsWith(CHINESE, /[\d}]%/).length).toBeGreaterThan(0);
});

it('groups digits by commas alone, as its numbers do', () => {
  const apart = /\d[\s\u2009\u202f\u00a0]\d{3}(?!\d)/;
  const together = /(?<![\d.,])(?!(19|20)\d\d(?!\d))\d{4,}/;
  expect(textsWith(ALL, apart)).toEqual([]);
  expect(textsWith(ALL, together)).toEqual([]);
  expect(apart.test('1 878')).toBe(true);
  expect(together.test('1878')).toBe(true);
  expect(textsWith(ALL, new RegExp(formatCount(50_000))).length).toBeGreaterThan(1);
});

it('keeps numbers apart by more than a space', () => {
  const collides = /\}\}\s*\{\{|\d\s*\{\{|\}\}\s*\d/;
  expect(textsWith(ALL, collides)).toEqual([]);
  expect(['{{m}} {{share}}', '32 {{share}}', '{{m}}{{share}}'].every((x) => collides.test(x))).toBe(
    true,
  );
});

/** What a thing is called, and other names for it that would make two things of one. */
const ONE_NAME: readonly (readonly [string, RegExp])[] = [
  ['你', /您/],
  ['实验室', /实验台/],
  ['示例库', /陈列|案例库/],
  ['演示', /投影/],
  ['稳定区域图', /地图|稳定性图|稳定图/],
  ['参数指纹', /(?<!参数)指纹/],
  ['归一化的输入', /归一化器|正则化器|规范化/],
  ['激活函数', /非线性函数|激励函数/],
  ['激活前的值', /预激活|激活前值/],
  ['错误做法', /错误的做法|错误修正/],
  ['使用批归一化时', /有批归一化时|批归一化之?下/],
  ['批归一化＋噪声', /加噪(?!声)|噪音/],
  ['初始权重尺度', /初始尺度|初始化尺度/],
  ['图像', /图片|照片/],
  ['隐藏层', /隐层|隐含层/],
  ['单元', /神经元|节点/],
  ['随机猜测', /瞎猜|乱猜/],
  ['批', /批次/],
  ['在你的设备上', /此时此地|这台机器|任何机器/],
];

it.each(ONE_NAME)('calls %s by one name in Chinese', (name, others) => {
  expect(textsWith({ ...CHINESE, ...lessonsIn('zh') }, others)).toEqual([]);
  expect(textsWith(CHINESE, new RegExp(name)).length).toBeGreaterThan(0);
});

it('names batch normalization, its other names and what it is about where they are shown', () => {
  expect(page.page.lead).toContain('批归一化（BN，又称批量归一化、批标准化）');
  expect(page.page.lead).toContain('内部协变量偏移');
  expect(instrument.arm.batch).toBe('批归一化（BN）');
  expect(instrument.study.open).toContain('内部协变量偏移');
  expect(instrument.study.title).toContain('内部协变量偏移');
  expect(hints.hints.batchSize.does).toContain('小批量');
});
