import { describe, expect, it } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from './arm-specification';
import { armOf, type Change } from './experiment';
import { readLink, writeLink } from './link';
import { refusalOf } from './refusal';
import { change, createExperimentStore } from './store';

const WIDE = 'v=1&data=digits&depth=1&width=4';
const told = (link: string) =>
  readLink(link).issues.map(({ reason, part }) => `${reason}: ${part}`);

describe('whitening of more than 256 units', () => {
  it.each([
    [`${WIDE}&b.norm=whitening&b.place=input`, 'whitening: b.norm=whitening'],
    [`${WIDE}&a.place=input&a.norm=whitening`, 'whitening: a.norm=whitening'],
    [`${WIDE}&b.norm=whitening&ev=2:b.place=input`, 'whitening: ev=2:b.place=input'],
    [`${WIDE}&b.place=input&ev=2:b.norm=whitening`, 'whitening: ev=2:b.norm=whitening'],
    [`${WIDE}&b.norm=whitening&b.place=input&ev=0:b.norm=batch`, 'whitening: b.norm=whitening'],
  ])('is left out of a link and told: %s', (link, issue) => {
    expect(told(link)).toEqual([issue]);
    const { experiment } = readLink(link);
    expect(refusalOf(experiment)).toBeNull();
    if (!issue.includes('ev=')) {
      expect(armOf(experiment, 'a').normalizer).toBe('none');
      expect(armOf(experiment, 'b').normalizer).toBe('batch');
    }
    // What is left is a link like any other, and runs.
    expect(told(writeLink(readLink(link)))).toEqual([]);
  });

  it.each([
    `${WIDE}&b.norm=whitening`,
    `${WIDE}&b.norm=whitening&b.place=after`,
    `${WIDE}&b.norm=whitening&ev=2:b.norm=batch,3:b.place=input`,
    'v=1&data=digits14&b.norm=whitening&b.place=input',
    'v=1&b.norm=whitening&b.place=input',
    'v=1&data=digits&model=convolution&b.norm=whitening&b.place=input',
    'v=1&data=digits&depth=0&b.norm=whitening&b.place=input',
  ])('is another thing than this: %s', (link) => {
    expect(told(link)).toEqual([]);
  });

  const open = (link: string) => {
    const { issues, ...rest } = readLink(link);
    expect(issues).toEqual([]);
    return createExperimentStore(rest);
  };

  it.each([
    [`${WIDE}&b.norm=whitening`, 'b.place', 'input', 0],
    [`${WIDE}&b.norm=whitening`, 'b.place', 'input', 7],
    [`${WIDE}&b.place=input`, 'b.norm', 'whitening', 7],
    [`${WIDE}&b.place=input&ev=9:b.norm=layer`, 'b.norm', 'whitening', 7],
    ['v=1&data=digits14&b.norm=whitening&b.place=input', 'data', 'digits', 7],
    ['v=1&data=digits&model=convolution&b.norm=whitening&b.place=input', 'model', 'dense', 0],
  ])('is refused as a change, and the run goes on: %s, %s=%s at %i', (link, key, value, step) => {
    const store = open(link);
    const { experiment, generation } = store.getState();
    change(store, [{ key, value } as Change], step);
    expect(store.getState().refused).toBe('whitening');
    expect(store.getState().experiment).toBe(experiment);
    expect(store.getState().generation).toBe(generation);
    change(store, [{ key: 'lr', value: 0.25 }], step);
    expect(store.getState().refused).toBeNull();
  });

  it('is refused of own files as soon as it is known how many numbers come in', () => {
    const store = open('v=1&data=own&b.norm=whitening');
    change(store, [{ key: 'b.place', value: 'input' }], 3, false, () => 784);
    expect(store.getState().refused).toBe('whitening');
    change(store, [{ key: 'b.place', value: 'input' }], 3, false, () => 4);
    expect(store.getState().refused).toBeNull();
    expect(refusalOf(store.getState().experiment, 784)).toMatchObject({ units: 784, limit: 256 });
  });

  it('is what the engine refuses too, so that nothing else is called whitening', () => {
    const { experiment } = readLink('v=1&data=digits14&train=20&depth=1&width=2');
    const specification = armSpecification(experiment, 'b');
    const settings = {
      ...specification.settings,
      normalizer: 'whitening',
      placement: 'input',
    } as const;
    const kernels = createReference();
    expect(() => new Trainer({ ...specification, settings }, kernels)).not.toThrow();
    const data = { ...specification.data, name: 'digits' } as typeof specification.data;
    expect(() => new Trainer({ ...specification, data, settings }, kernels)).toThrow(RangeError);
  });
});
