import { useTranslation } from 'react-i18next';
import { SettingHint } from '../hints/SettingHint';
import { QUANTITIES } from '../../engine/probes/measurement';
import { Choice } from '../../ui/Choice';
import { useRun, useView } from '../run/run-context';
import { AXES } from '../run/run-view';

/** What the bands show. */
export function LookControls() {
  const { t } = useTranslation();
  const run = useRun();
  const { quantity, axis, notes } = useView('quantity', 'axis', 'notes');
  const quantities = QUANTITIES.map((value) => ({ value, label: t(`quantity.${value}Option`) }));
  return (
    <>
      <Choice
        label={t('quantity.label')}
        hint={<SettingHint name="quantity" options={quantities} />}
        value={quantity}
        options={quantities}
        onChange={(value) => run.setView({ quantity: value })}
      />
      <Choice
        label={t('quantity.axis')}
        hint={<SettingHint name="axis" />}
        value={axis}
        options={AXES.map((value) => ({ value, label: t('quantity.axisValue', { value }) }))}
        onChange={(value) => run.setView({ axis: value })}
      />
      <Choice
        label={t('ribbon.notes')}
        value={notes ? 'shown' : 'hidden'}
        options={[
          { value: 'shown', label: t('ribbon.notesShown') },
          { value: 'hidden', label: t('ribbon.notesHidden') },
        ]}
        onChange={(value) => run.setView({ notes: value === 'shown' })}
      />
    </>
  );
}
