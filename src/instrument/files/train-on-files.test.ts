import { expect, it } from 'vitest';
import { settingsOf } from './train-on-files';

const file = (name: string) => ({ name, size: 9, sha256: '0'.repeat(64) });
const said = (...names: string[]) => {
  const choice = {
    label: 2,
    standardize: false,
    reading: 'comma',
    gaps: 'mean',
    turn: true,
  } as const;
  const settings = settingsOf(names.map(file), choice);
  return Object.fromEntries(settings.map(({ key, value }) => [key, value]));
};

it('says of a table how it is read, and of pictures how they lie', () => {
  expect(said('flowers.csv')).toMatchObject({
    v: '2',
    data: 'own',
    label: 2,
    std: false,
    read: 'comma',
    gaps: 'mean',
    turn: false,
  });
  const usual = { label: null, std: true, read: 'plain', gaps: 'drop', turn: true };
  expect(said('images', 'labels')).toMatchObject(usual);
  expect(said('images', 'labels', 'test images', 'test labels')).toMatchObject(usual);
});
