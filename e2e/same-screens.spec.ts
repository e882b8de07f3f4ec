import { expect, test } from 'playwright/test';
import { runFingerprint } from '../src/engine/fingerprint';
import { createReference } from '../src/engine/kernels/reference';
import { Trainer } from '../src/engine/trainer';
import { armSpecification } from '../src/experiment/arm-specification';
import { readLink } from '../src/experiment/link';
import { PRESETS } from '../src/experiment/presets';
import { KNOWN_MAP } from '../src/session/survey/known-map.fixture';
import { ENGINES } from './setup/engines';
import { listenInPage, type Place, seeInPage } from './support/see-in-page';
import { en } from './support/texts';

const STEPS = 30;
const SMALL = 'v=1&train=100&depth=2&width=5&batch=8';
/** Of a chapter. */
const TWO = 'v=1&data=moons&noise=0.1&a.norm=batch&b.norm=detached';
const FIGURE_STEPS = 100;

/** What the arms of a link come to, computed here. */
function known(link: string, step: number): string {
  const { experiment } = readLink(link);
  return runFingerprint(
    experiment.arms.map((_, arm) => {
      const trainer = new Trainer(armSpecification(experiment, arm), createReference());
      trainer.advance(step);
      return { step: trainer.step, fingerprint: trainer.fingerprint() };
    }),
  );
}

/** In the Lab, led to a step by its link. */
function inLab(link: string): readonly [Place, string] {
  const hash = `${link.replace(/&at=\d+/, '')}&at=${STEPS}&lang=en`;
  const place = { hash, press: null, within: 'main', testId: 'fingerprint', step: STEPS };
  return [place, known(link, STEPS)];
}

/** Computed when Start is pressed. */
function started(hash: string, testId: string, print: string): readonly [Place, string] {
  const press = en.map.start;
  return [{ hash: `${hash}&lang=en`, press, within: 'main', testId, step: null }, print];
}

const PLACES: readonly (readonly [Place, string])[] = [
  ...['v=1', ...PRESETS.slice(1, 7).map(({ link }) => link)].map(inLab),
  started(
    `${SMALL}&screen=figure&figure.steps=${FIGURE_STEPS}`,
    'figure-fingerprint',
    known(SMALL, FIGURE_STEPS),
  ),
  started(
    `${KNOWN_MAP.link}&screen=map&map.side=${KNOWN_MAP.side}&map.steps=${KNOWN_MAP.steps}`,
    'map-fingerprint',
    KNOWN_MAP.fingerprint,
  ),
  [
    {
      hash: `chapter=wrong-fix&section=two-networks&state=${encodeURIComponent(`${TWO}&at=${STEPS}`)}&lang=en`,
      press: null,
      within: '#two-networks',
      testId: 'fingerprint',
      step: STEPS,
    },
    known(TWO, STEPS),
  ],
];

for (const { name, start } of ENGINES) {
  test(`in ${name} the Lab, presets, Figure 1, the map and a chapter show the same fingerprints`, async ({
    baseURL,
  }) => {
    test.setTimeout(180_000);
    test.skip(start === null, `${name} is not here`);
    if (start === null) return;
    const page = await start();
    try {
      await page.open(`${baseURL}#${SMALL}&lang=en`);
      await page.evaluate(`(${listenInPage.toString()})()`);
      const found: (readonly [string, string])[] = [];
      for (const [place] of PLACES) {
        const given = JSON.stringify(place);
        found.push([place.hash, await page.evaluate(`(${seeInPage.toString()})(${given})`)]);
      }
      expect(found).toEqual(PLACES.map(([{ hash }, print]) => [hash, print]));
      expect(await page.evaluate('window.problems')).toEqual([]);
    } finally {
      await page.close();
    }
  });
}
