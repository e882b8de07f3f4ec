import { flowers, wideTable } from './idx.fixture';
import type { OwnOptions } from './make-own-data-set';

/** Rows of numbers without a header, each with a word behind them. */
export function headless(rows: number): string {
  const line = (i: number) =>
    `${(40 + ((i * 37) % 40)) / 10},${(20 + ((i * 17) % 25)) / 10},${['setosa', 'virginica'][i % 2]}`;
  return Array.from({ length: rows }, (_, i) => line(i)).join('\n');
}

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');

export interface FormerTable {
  readonly name: string;
  readonly text: string;
  readonly options?: Partial<OwnOptions>;
  /** Of the numbers and classes of both sets, as links of version 1 have them. */
  readonly digest: string;
}

/**
 * Tables that links of version 1 train on, with the digests of their data sets. Generated once, by
 * the reader that those links were made with: a change of one of them changes what old links mean.
 */
export const FORMER_TABLES: readonly FormerTable[] = [
  { name: 'a usual table', text: flowers(60), digest: '5988942f4e6697ee' },
  {
    name: 'as they are, and few',
    text: flowers(80),
    options: { standardize: false, train: 20, seed: 7 },
    digest: '932ce9eba5504a88',
  },
  { name: 'many columns', text: wideTable(30), digest: '63544f02cf428b43' },
  {
    name: 'labels first, behind tabs',
    text: `kind\tx\ty\n${rows(40, (i) => `${i % 3}\t${i / 7}\t${(i * i) % 11}`)}`,
    options: { label: 1 },
    digest: 'a64b187ae48877e9',
  },
  {
    name: 'a first row of data that was taken for names',
    text: headless(50),
    digest: '4665773ca22a22a1',
  },
  {
    name: 'spellings of a class that were classes',
    text: `x,y,class\n${rows(60, (i) => `${i},${(i * 7) % 13},${['1', '1.0', '2', '01', '2.50'][i % 5]}`)}`,
    digest: 'c442a1fac91f9feb',
  },
  {
    name: 'accents in two parts, blanks of no width, words for nothing',
    text: `x,y,class\n${rows(66, (i) => `${i},${(i * 7) % 13},${['ros\u00e9', 'rose\u0301', '\u200brose', ' rose\u00a0', 'NA', 'none'][i % 6]}`)}`,
    digest: 'd021078e47a02e85',
  },
  {
    name: 'blanks before quotes',
    text: `x, "y", "k"\n${rows(40, (i) => `${i}.5,${(i * 7) % 13}, "${['a', 'a b', 'b'][i % 3]}"`)}`,
    digest: '9afbfb1a53deb14e',
  },
  {
    name: 'moments in milliseconds',
    text: `time,class\n${rows(40, (i) => `${1_700_000_000_000 + i * 1000},${i < 20 ? 'early' : 'late'}`)}`,
    digest: '55627b60a9cdba45',
  },
  {
    name: 'a large column that never changes',
    text: `x,k,class\n${rows(40, (i) => `${i / 3},123457.7,${i % 2}`)}`,
    digest: '1ae0b05b01388b44',
  },
  {
    name: 'commas for points, where commas separate as well',
    text: `a, cm;c\n${rows(40, (i) => `${i % 10},${i % 3};rose`)}`,
    digest: 'd5409695f4befb09',
  },
  {
    name: 'a mark of the separator that was a header',
    text: `sep=;\n${rows(40, (i) => `${i};${i % 2 ? 'p' : 'q'}`)}`,
    digest: '22490b6f0f275dec',
  },
  {
    name: 'a name with a mark before it',
    text: `# x,y,class\n${rows(40, (i) => `${i / 3},${(i * 3) % 7},${i % 2}`)}`,
    digest: '5d598d0e68a39ce5',
  },
];
