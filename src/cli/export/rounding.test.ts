import { expect, it } from 'vitest';
import { python, runPython } from '../../engine/pytorch.fixture';
import rounding from '../../exports/python/code/rounding.py?raw';

const CHECK = `
torch.manual_seed(1)
same, any_signs = torch.full((20000, 1), 0.1), torch.randn(3000, 4)
for rows, least in ((same, 0.3), (any_signs, 1e-6)):
    one_by_one = torch.zeros(rows.shape[1])
    for row in rows:
        one_by_one = one_by_one + row
    exact = rows.double().sum(0)
    lost = (one_by_one.double() - exact).norm()
    assert lost > least, lost
    assert (added(rows) - one_by_one).norm() < 0.7 * lost
    assert rows is not same or torch.equal(added(rows), one_by_one)
`;

it.runIf(python !== null)('a program finds at once what is lost by adding row after row', () => {
  expect(runPython(`import math, torch\n${rounding}\n${CHECK}`)).toBe('');
});
