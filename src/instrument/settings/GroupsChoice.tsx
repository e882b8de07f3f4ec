import { useTranslation } from 'react-i18next';
import { groupsOf } from '../../engine/normalizers/group';
import { hiddenWidths } from '../../experiment/arm-specification';
import { type ArmId, armOf } from '../../experiment/experiment';
import { Choice } from '../../ui/Choice';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun } from '../run/run-context';

/** Into how many groups the units of a hidden layer go, of the numbers that divide them. */
export function GroupsChoice({ arm }: { arm: ArmId }) {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const asked = armOf(current, arm).groups;
  const [units = 1] = hiddenWidths(current);
  const used = groupsOf(units, asked);
  const all = Array.from({ length: units }, (_, i) => i + 1);
  return (
    <>
      <Choice
        label={t('controls.groups', { arm: arm.toUpperCase() })}
        hint={<SettingHint name="groups" />}
        value={String(used)}
        options={all
          .filter((groups) => units % groups === 0)
          .map((groups) => ({ value: String(groups), label: String(groups) }))}
        onChange={(value) => run.change([{ key: `${arm}.groups`, value: Number(value) }])}
      />
      {used !== asked && (
        <p className="control-note" role="status">
          {t('controls.groupsUsed', { asked, units, used })}
        </p>
      )}
    </>
  );
}
