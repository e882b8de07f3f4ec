import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { armId } from '../arm-names';
import { useArms, useRun } from '../run/run-context';
import { ChoiceSetting } from './ChoiceSetting';
import { DataControls } from './DataControls';
import { DropoutControls } from './DropoutControls';
import { LookControls } from './LookControls';
import { NetworkControls } from './NetworkControls';
import { NormalizerControls } from './NormalizerControls';
import { NumberSetting } from './NumberSetting';
import { OptimizerControls } from './OptimizerControls';
import { RunControls } from './RunControls';
import { StatisticsControls } from './StatisticsControls';

/** Everything that a newcomer need not see, in groups, from the network to how it is watched. */
export function AllSettings() {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms().map(armId);
  return (
    <>
      <Group title={t('controls.groupNormalization')}>
        {arms.map((arm) => (
          <NormalizerControls key={arm} arm={arm} />
        ))}
        <StatisticsControls />
        <button type="button" className="link" onClick={() => run.setView({ panel: 'transform' })}>
          {t('transform.open')}
        </button>
      </Group>
      <Group title={t('controls.groupNetwork')}>
        <NetworkControls />
        <ChoiceSetting list name="activation" />
        <ChoiceSetting list name="initialRule" />
      </Group>
      <Group title={t('controls.data')}>
        <DataControls />
      </Group>
      <Group title={t('controls.groupTraining')}>
        <NumberSetting name="batchSize" />
        <OptimizerControls />
        {arms.map((arm) => (
          <DropoutControls key={arm} arm={arm} />
        ))}
        <NumberSetting name="seed" />
        <button type="button" onClick={() => run.newSeed()}>
          {t('transport.newSeed')}
        </button>
      </Group>
      <Group title={t('controls.groupLook')}>
        <LookControls />
      </Group>
      <Group title={t('controls.groupRun')}>
        <RunControls />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
