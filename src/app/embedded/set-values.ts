import type { StoreApi } from 'zustand/vanilla';
import type { Commands } from '../../embed/protocol';
import { inForce } from '../../experiment/events';
import type { Change } from '../../experiment/experiment';
import { type Field, type Kind, readValue, writeValue } from '../../experiment/field';
import { EXPERIMENT_FIELDS, writeField } from '../../experiment/fields';
import { isLocked } from '../../experiment/locks';
import { type Playback, PLAYBACK } from '../../experiment/playback';
import type { Page } from '../page';
import { VIEWS } from '../page-link';
import { Refused } from './refused';

type Values = Commands['set']['args']['values'];

/** Keys of a link that are no settings, and what to do instead. */
const NO_SETTINGS: Readonly<Record<string, string>> = {
  v: 'is the version of the link',
  ev: 'comes of changes in mid-run: use setState',
  at: 'is a way to open a link: use seek',
};

/** What is given, as a link writes it. */
function textOf(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

/**
 * Sets fields by their keys of a link, as a person does. Throws, and sets none, where one is not
 * known, not valid or locked; throws where the experiment keeps a value all the same.
 */
export function setValues(page: Page, values: Values): void {
  const { locks } = page.run.store.getState();
  const problems: string[] = [];
  const changes: Change[] = [];
  const acts: (() => void)[] = [];
  const read = (key: string, kind: Kind, text: string): { readonly value: unknown } | null => {
    const found = readValue(kind, text);
    if (found === null) problems.push(`${key} cannot be ${JSON.stringify(text.slice(0, 40))}.`);
    return found;
  };
  for (const [key, value] of Object.entries(values)) {
    const text = textOf(value);
    const field = EXPERIMENT_FIELDS.find((one) => one.key === key);
    const [name, playback] = Object.entries(PLAYBACK).find(([, one]) => one.key === key) ?? [];
    const view = viewField(page, key);
    if (Object.hasOwn(NO_SETTINGS, key)) problems.push(`${key} ${NO_SETTINGS[key]}.`);
    else if (isLocked(locks, key)) problems.push(`${key} is locked.`);
    else if (field !== undefined) {
      const found = read(key, field.setting.kind, text);
      if (found !== null) changes.push({ key: field.key, value: found.value } as Change);
    } else if (name !== undefined && playback !== undefined) {
      const found = read(key, playback.kind, text);
      if (found !== null)
        acts.push(() => page.run.setPlayback({ [name]: found.value } as Partial<Playback>));
    } else if (view !== null) {
      const found = read(key, view.kind, text);
      if (found !== null) acts.push(() => view.set(found.value));
    } else problems.push(`There is no field ${JSON.stringify(key.slice(0, 40))}.`);
  }
  if (problems.length > 0) throw new Refused(problems.join(' '));
  if (changes.length > 0) {
    page.run.change(changes);
    const kept = keptOf(page, changes);
    if (kept.length > 0) throw new Refused(whyKept(page, kept));
  }
  for (const act of acts) act();
}

/** How the page, or a screen, is looked at; what a class is to see of it is not for a setting. */
function viewField(page: Page, key: string) {
  const stores: Readonly<Record<string, StoreApi<object> | undefined>> = {
    page: page.view,
    lab: page.run.view,
    figure: page.figure,
    map: page.map,
  };
  for (const [view, fields] of Object.entries(VIEWS)) {
    const store = stores[view];
    const found = Object.entries<Field>(fields).find(([, one]) => one.key === key);
    if (store === undefined || found === undefined) continue;
    const [name, { kind }] = found;
    return { kind, set: (value: unknown) => store.setState({ [name]: value }) };
  }
  return null;
}

/** What has not become what it was to become. */
function keptOf({ run }: Page, changes: readonly Change[]): readonly string[] {
  const { experiment } = run.store.getState();
  const now = inForce(experiment, run.session.step);
  return changes.flatMap(({ key, value }) => {
    const field = EXPERIMENT_FIELDS.find((one) => one.key === key);
    if (field === undefined) return [];
    return writeField(field, now) === writeValue(field.setting.kind, value) ? [] : [key];
  });
}

function whyKept({ run }: Page, kept: readonly string[]): string {
  const { refused } = run.store.getState();
  const keys = kept.join(', ');
  if (refused === 'full') return `Not set: ${keys}. The link holds no more changes.`;
  if (refused === 'whitening') return `Not set: ${keys}. Whitening takes no more units.`;
  return `Not set: ${keys}. The page does not let it be changed.`;
}
