import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/**
 * By all rules in the light theme; by those of colour, which alone can differ, in the dark one too.
 *
 * @param without a part that is not looked at
 */
export async function expectNoViolation(
  page: Page,
  state: string,
  without?: string,
): Promise<void> {
  // Its types are those of another copy of the same package. Legacy mode opens no second page.
  const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0];
  const builder = () => {
    const axe = new AxeBuilder(options).setLegacyMode();
    return without === undefined ? axe : axe.exclude(without);
  };
  const found = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  expect(await found(builder()), `${state}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(builder().withTags('cat.color'));
  expect(dark, `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
