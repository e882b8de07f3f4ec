import { describe, expect, it } from 'vitest';
import { ARM_NAMES } from '../experiment/experiment';
import { EXPERIMENT_FIELDS } from '../experiment/fields';
import { setUpTranslation } from '../i18n/set-up';
import { describeChange } from './describe-change';

const translator = await setUpTranslation('zh');
const english = translator.getFixedT('en');
const chinese = translator.getFixedT('zh');

const said = (key: string, value: string) => describeChange(english, { step: 5, key, value });

describe('a change in words', () => {
  it.each([
    ['a.norm', 'batch', 'Normalization A → Batch'],
    ['b.norm', 'none', 'Normalization B → None'],
    ['b.affine', 'identity', 'γ, β of B → σ, μ'],
    ['b.affine', 'fixed', 'γ, β of B → 1, 0'],
    ['a.gamma', '2.5', 'γ by hand, A → 2.5'],
    ['lr', '0.1', 'Learning rate → 0.1'],
    ['a.lr', '0.1', 'Learning rate A → 0.1'],
    ['b.lr', 'shared', 'Learning rate B → Same for both'],
    ['batch', '64', 'Batch size → 64'],
    ['eps', '0.001', 'ε → 0.001'],
    ['alpha', '0.01', 'α of running statistics → 0.01'],
  ])('%s=%s is “%s”', (key, value, text) => {
    expect(said(key, value)).toBe(text);
  });

  it('is there for all that can change in mid-run, in both languages', () => {
    const live = EXPERIMENT_FIELDS.filter((field) => field.live);
    expect(live.length).toBeGreaterThan(10);
    for (const { key } of live) {
      for (const t of [english, chinese]) {
        const [what = ''] = describeChange(t, { step: 1, key, value: '1' }).split(' → ');
        expect(what, key).not.toBe(key);
        expect(what, key).not.toMatch(/controls|undefined|\{\{/);
        for (const arm of ARM_NAMES) {
          if (key.startsWith(`${arm}.`)) expect(what, key).toContain(arm.toUpperCase());
        }
      }
    }
  });
});
