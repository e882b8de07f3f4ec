import { describe, expect, it } from 'vitest';
import { ARM_NAMES, type Change, DEFAULT_EXPERIMENT } from '../experiment/experiment';
import { EXPERIMENT_FIELDS } from '../experiment/fields';
import { translatorOf } from '../i18n/translator.fixture';
import { describeChange } from './describe-change';
import { words as enWords } from './words/en';
import { words as zhWords } from './words/zh';

const translator = await translatorOf({ en: [enWords], zh: [zhWords] });
const english = translator.getFixedT('en');
const chinese = translator.getFixedT('zh');

const said = (change: Change) => describeChange(english, change);

describe('a change in words', () => {
  it.each<[Change, string]>([
    [{ key: 'a.norm', value: 'batch' }, 'Normalization A → Batch'],
    [{ key: 'b.norm', value: 'none' }, 'Normalization B → None'],
    [{ key: 'b.affine', value: 'identity' }, 'γ, β of B → Undo BN (γ = σ, β = μ)'],
    [{ key: 'b.affine', value: 'fixed' }, 'γ, β of B → Fixed (γ = 1, β = 0)'],
    [{ key: 'a.gamma', value: 2.5 }, 'γ of A, set by hand → 2.5'],
    [{ key: 'lr', value: 0.1 }, 'Learning rate → 0.1'],
    [{ key: 'a.lr', value: 0.1 }, 'Learning rate A → 0.1'],
    [{ key: 'b.lr', value: null }, 'Learning rate B → Same for both'],
    [{ key: 'batch', value: 64 }, 'Batch size → 64'],
    [{ key: 'eps', value: 0.001 }, 'ε → 0.001'],
    [{ key: 'alpha', value: 0.01 }, 'α of running statistics → 0.01'],
  ])('%o is “%s”', (change, text) => {
    expect(said(change)).toBe(text);
  });

  it('is there for all that can change in mid-run, in both languages', () => {
    const live = EXPERIMENT_FIELDS.filter(({ setting }) => setting.live);
    expect(live.length).toBeGreaterThan(10);
    for (const { key, get } of live) {
      for (const t of [english, chinese]) {
        const [what = ''] = describeChange(t, {
          key,
          value: get(DEFAULT_EXPERIMENT),
        } as Change).split(' → ');
        expect(what, key).not.toBe(key);
        expect(what, key).not.toMatch(/controls|undefined|\{\{/);
        for (const arm of ARM_NAMES) {
          if (key.startsWith(`${arm}.`)) expect(what, key).toContain(arm.toUpperCase());
        }
      }
    }
  });
});
