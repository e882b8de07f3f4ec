import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { Transport } from '../transport/Transport';
import { ShiftChart } from '../by-layer/ShiftChart';
import { Definition } from './Definition';
import { LandscapeChart } from './LandscapeChart';
import { RelativeChart } from './RelativeChart';
import { RelativeHistory } from './RelativeHistory';
import { ShiftTable } from './ShiftTable';
import { StudyControls } from './StudyControls';
import './shift-panel.css';

/** What moves a layer, measured in three ways, each with its definition. */
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
        <Definition measure="gradients" />
        <div className="shift-grid">
          <Panel name={t('study.relative')}>
            <RelativeChart />
          </Panel>
          <Panel name={t('study.relativeTime')}>
            <RelativeHistory />
          </Panel>
        </div>
        <Panel name={t('study.gradients')}>
          <ShiftTable />
        </Panel>
      </section>
      <section className="shift-part">
        <h3>{t('study.landscape')}</h3>
        <Definition measure="landscape" />
        <div className="shift-grid">
          <Panel name={t('study.lossRange')}>
            <LandscapeChart shown="range" />
          </Panel>
          <Panel name={t('study.smoothness')}>
            <LandscapeChart shown="smoothness" />
          </Panel>
        </div>
      </section>
      <section className="shift-part">
        <h3>{t('study.distance')}</h3>
        <Definition measure="distance" />
        <div className="shift-grid">
          <Panel name={t('chart.shiftName')}>
            <div>
              <ShiftChart />
            </div>
          </Panel>
        </div>
      </section>
      <p className="shift-dispute">{t('study.dispute')}</p>
    </>
  );
}
