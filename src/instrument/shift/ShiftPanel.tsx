import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { Transport } from '../transport/Transport';
import { ShiftChart } from '../by-layer/ShiftChart';
import { Definition } from './Definition';
import { Fold } from './Fold';
import { LandscapeChart } from './LandscapeChart';
import { RelativeChart } from './RelativeChart';
import { RelativeHistory } from './RelativeHistory';
import { ShiftSentence } from './ShiftSentence';
import { ShiftTable } from './ShiftTable';
import { StudyControls } from './StudyControls';
import './shift-panel.css';

/** What moves a layer: the finding and its chart first, the rest of three measures on demand. */
export function ShiftPanel() {
  const { t } = useTranslation();
  return (
    <>
      <p className="shift-lead">{t('study.lead')}</p>
      <div className="shift-bar">
        <Transport />
        <StudyControls />
      </div>
      <section className="shift-part">
        <h3>{t('study.gradients')}</h3>
        <Panel name={t('study.relative')}>
          <ShiftSentence />
          <RelativeChart />
        </Panel>
        <Definition measure="gradients" />
      </section>
      <Fold title={t('study.relativeTime')}>
        <Panel name={t('study.relativeTime')}>
          <RelativeHistory />
        </Panel>
      </Fold>
      <Fold title={t('study.allNumbers')}>
        <Panel name={t('study.allNumbers')}>
          <ShiftTable />
        </Panel>
      </Fold>
      <Fold title={t('study.landscape')}>
        <Definition measure="landscape" />
        <div className="shift-grid">
          <Panel name={t('study.lossRange')}>
            <LandscapeChart shown="range" />
          </Panel>
          <Panel name={t('study.smoothness')}>
            <LandscapeChart shown="smoothness" />
          </Panel>
        </div>
      </Fold>
      <Fold title={t('study.distance')}>
        <Definition measure="distance" />
        <Panel name={t('chart.shiftName')}>
          <ShiftChart />
        </Panel>
      </Fold>
      <p className="shift-dispute">{t('study.dispute')}</p>
    </>
  );
}
