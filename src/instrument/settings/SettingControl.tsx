import { useTranslation } from 'react-i18next';
import { DATA_SET_NAMES } from '../../engine/data/names';
import { ARM_SETTINGS, SHARED_SETTINGS } from '../../experiment/settings';
import type { ExperimentField } from '../../experiment/fields';
import { Select } from '../../ui/Select';
import { armId } from '../arm-names';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun } from '../run/run-context';
import { ArmChoiceSetting, ChoiceSetting } from './ChoiceSetting';
import { ArmNumberSetting, NumberSetting } from './NumberSetting';

type SharedNumber = Parameters<typeof NumberSetting>[0]['name'];
type SharedChoice = Parameters<typeof ChoiceSetting>[0]['name'];
type ArmNumber = Parameters<typeof ArmNumberSetting>[0]['name'];
type ArmChoice = Parameters<typeof ArmChoiceSetting>[0]['name'];

/** Whether a setting has a control that stands alone: a number, or one of some words. */
export function hasControl({ setting: { kind, label } }: ExperimentField): boolean {
  return label !== null && (kind.type === 'number' || kind.type === 'choice');
}

/** The control of any one setting that has one. */
export function SettingControl({ field }: { field: ExperimentField }) {
  const { arm, setting } = field;
  const isNumber = setting.kind.type === 'number';
  const settings = arm === null ? SHARED_SETTINGS : ARM_SETTINGS;
  const [name] = Object.entries(settings).find(([, one]) => one === setting) ?? [];
  // The name of a setting of that kind, since it is the field's own.
  if (arm === null) {
    if (name === 'data') return <DataSetting />;
    if (isNumber) return <NumberSetting name={name as SharedNumber} />;
    return <ChoiceSetting list name={name as SharedChoice} />;
  }
  if (isNumber) return <ArmNumberSetting arm={armId(arm)} name={name as ArmNumber} />;
  return <ArmChoiceSetting list arm={armId(arm)} name={name as ArmChoice} />;
}

/** What both networks learn: of a person's own files it first asks for them. */
export function DataSetting() {
  const { t } = useTranslation();
  const run = useRun();
  const { data } = useCurrent();
  return (
    <Select
      label={t('controls.dataSet')}
      hint={<SettingHint name="dataSet" />}
      anew
      value={data}
      options={DATA_SET_NAMES.map((value) => ({ value, label: t(`controls.${value}`) }))}
      onChange={(name) => run.chooseData(name)}
    />
  );
}
