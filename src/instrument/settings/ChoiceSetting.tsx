import type { ParseKeys, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ArmId, armOf, type Change } from '../../experiment/experiment';
import type { ChoiceKind } from '../../experiment/field';
import { ARM_SETTINGS, SHARED_SETTINGS } from '../../experiment/settings';
import { Choice } from '../../ui/Choice';
import { Select } from '../../ui/Select';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun } from '../run/run-context';
import type { NamesOf } from './names-of';

type Word = ParseKeys extends infer Key ? (Key extends `controls.${infer W}` ? W : never) : never;
type WordKind = ChoiceKind<string, Word>;

/** One of some words that all arms share: side by side, or in a list where there are many. */
export function ChoiceSetting({
  name,
  list = false,
}: {
  name: NamesOf<typeof SHARED_SETTINGS, ChoiceKind<string>>;
  list?: boolean;
}) {
  const { t } = useTranslation();
  const run = useRun();
  const value: string = useCurrent()[name];
  const { key, label, live } = SHARED_SETTINGS[name];
  const { kind }: { kind: WordKind } = SHARED_SETTINGS[name];
  const options = named(t, kind, kind.options);
  const Control = list ? Select : Choice;
  return (
    <Control
      label={t(`controls.${label}`)}
      hint={<SettingHint name={label} options={options} />}
      anew={!live}
      value={value}
      options={options}
      // One of the setting's own options.
      onChange={(next) => run.change([{ key, value: next } as Change])}
    />
  );
}

/** One of some words that one arm has of its own. */
export function ArmChoiceSetting({
  arm,
  name,
  only,
  without,
  list = false,
}: {
  arm: ArmId;
  name: NamesOf<typeof ARM_SETTINGS, ChoiceKind<string>>;
  /** Those that are offered; any other stays to be seen where it is chosen. */
  only?: readonly string[] | undefined;
  /** One that is not. */
  without?: string | undefined;
  list?: boolean;
}) {
  const { t } = useTranslation();
  const run = useRun();
  const value: string = armOf(useCurrent(), arm)[name];
  const { key, label } = ARM_SETTINGS[name];
  const { kind }: { kind: WordKind } = ARM_SETTINGS[name];
  const offered = kind.options.filter(
    (option) =>
      option === value || (option !== without && (only === undefined || only.includes(option))),
  );
  const options = named(t, kind, offered);
  const Control = list ? Select : Choice;
  return (
    <Control
      label={t(`controls.${label}`, { arm: arm.toUpperCase() })}
      hint={<SettingHint name={label} options={options} />}
      value={value}
      options={options}
      onChange={(next) => run.change([{ key: `${arm}.${key}`, value: next } as Change])}
    />
  );
}

function named(t: TFunction, { labels }: WordKind, options: readonly string[]) {
  return options.map((value) => {
    const word = labels[value];
    return { value, label: word === undefined ? value : t(`controls.${word}`) };
  });
}
