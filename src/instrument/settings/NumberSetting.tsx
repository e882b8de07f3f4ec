import { useTranslation } from 'react-i18next';
import { type ArmId, armOf } from '../../experiment/experiment';
import type { NumberKind } from '../../experiment/field';
import { ARM_SETTINGS, SHARED_SETTINGS } from '../../experiment/settings';
import { Slider } from '../../ui/Slider';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun } from '../run/run-context';
import type { NamesOf } from './names-of';
import { settingScale, settingValue } from './setting-scale';

/** A number that all arms share. */
export function NumberSetting({
  name,
  format = String,
}: {
  name: NamesOf<typeof SHARED_SETTINGS, NumberKind>;
  format?: (value: number) => string;
}) {
  const { t } = useTranslation();
  const run = useRun();
  const value = useCurrent()[name];
  const { key, kind, label, live } = SHARED_SETTINGS[name];
  return (
    <Slider
      label={t(`controls.${label}`)}
      hint={<SettingHint name={label} />}
      anew={!live}
      value={value}
      scale={settingScale(kind)}
      format={format}
      onCommit={(next) => run.change([{ key, value: settingValue(kind, next) }])}
    />
  );
}

/** A number that one arm has of its own. */
export function ArmNumberSetting({
  arm,
  name,
  format = String,
}: {
  arm: ArmId;
  name: NamesOf<typeof ARM_SETTINGS, NumberKind>;
  format?: (value: number) => string;
}) {
  const { t } = useTranslation();
  const run = useRun();
  const value = armOf(useCurrent(), arm)[name];
  const { key, kind, label } = ARM_SETTINGS[name];
  return (
    <Slider
      label={t(`controls.${label}`, { arm: arm.toUpperCase() })}
      hint={<SettingHint name={label} />}
      value={value}
      scale={settingScale(kind)}
      format={format}
      onCommit={(next) => run.change([{ key: `${arm}.${key}`, value: settingValue(kind, next) }])}
    />
  );
}
