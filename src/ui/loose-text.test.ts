import { describe, expect, it } from 'vitest';
import { looseTexts } from './loose-text.fixture';

const SOURCES = import.meta.glob<string>('../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/*
 * A browser's translator puts elements in place of text nodes. What React then wants to change or
 * remove is no longer in the page, unless it is the only child of its element.
 */
describe('changing text', () => {
  it('lies in elements of its own, in every component', () => {
    const loose = Object.entries(SOURCES).flatMap(([path, source]) =>
      looseTexts(source).map((text) => `${path}: ${text}`),
    );
    expect(Object.keys(SOURCES).length).toBeGreaterThan(80);
    expect(loose).toEqual([]);
  });

  it.each([
    ['<p>{t("a")}</p>', 0],
    ['<p>{on && t("a")}</p>', 0],
    ['<p>{on ? t("a") : t("b")}</p>', 0],
    ['<p>\n  <b>{name}</b>{" "}\n  <i>{t("a")}</i>\n</p>', 0],
    ['<ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>', 0],
    ['<p>{children}<b /></p>', 0],
    ['<p>{t("a")} <b /></p>', 1],
    ['<p>{on && t("a")}{off && t("b")}</p>', 2],
    ['<p>words <b /></p>', 1],
    ['<p><b />{value}</p>', 1],
    ['<p>{names.map((name) => name)}</p>', 1],
    ['<p>{on && <>{t("a")}</>}</p>', 1],
    ['<p><b />{`${a} b`}</p>', 1],
  ])('is found where it does not: %s', (element, count) => {
    expect(looseTexts(`const x = ${element};`)).toHaveLength(count);
  });
});
