import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ArmHeading } from '../../instrument/ribbons/ArmHeading';
import { useArms, useMoment, useRun } from '../../instrument/run/run-context';
import { fetched } from '../../ui/parts/fetched';
import { ChapterRun } from '../frame/ChapterRun';
import { Play } from '../frame/Play';
import { RunRow } from '../parts/RunRow';
import { DISPUTE } from './links';
import './shift.css';

// With the words of their room.
const ShiftSentence = fetched(
  'instrument/shift/ShiftSentence',
  async () => (await import('../../instrument/shift/ShiftSentence')).ShiftSentence,
);
const RelativeChart = fetched(
  'instrument/shift/RelativeChart',
  async () => (await import('../../instrument/shift/RelativeChart')).RelativeChart,
);

/** The shift of the gradients of two networks: one that learns and one that does not. */
export function DisputePlay() {
  const { t } = useTranslation();
  return (
    <Play id="dispute" title={t('shift.disputeTitle')}>
      <ChapterRun link={DISPUTE}>
        <Stage />
      </ChapterRun>
    </Play>
  );
}

function Stage() {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const { step } = useMoment();
  const { session } = run;
  const studied = () => session.setStudied({ at: session.step, every: null });
  // Where the run has come to rest, it is measured once without a press.
  useEffect(() => {
    if (!session.state.getState().playing) session.setStudied({ at: session.step, every: null });
  }, [session, step]);
  return (
    <>
      <RunRow>
        <button type="button" onClick={studied}>
          {t('shift.measureNow')}
        </button>
      </RunRow>
      <div className="dispute-arms">
        {arms.map((arm) => (
          <ArmHeading key={arm} arm={arm} />
        ))}
      </div>
      <ShiftSentence />
      <RelativeChart />
    </>
  );
}
