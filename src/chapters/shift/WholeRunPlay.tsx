import { useTranslation } from 'react-i18next';
import { ShiftChart } from '../../instrument/by-layer/ShiftChart';
import { Ribbons } from '../../instrument/ribbons/Ribbons';
import { useMoment } from '../../instrument/run/run-context';
import { ChapterRun } from '../frame/ChapterRun';
import { Play } from '../frame/Play';
import { RunRow } from '../parts/RunRow';
import { useTick } from '../tasks/use-task';
import { WHOLE_RUN } from './links';
import './shift.css';

/** The step up to which the exercises read the run. */
const READ_AT = 500;

/** All layers of a plain network and of one with BN drifting through a whole run. */
export function WholeRunPlay() {
  const { t } = useTranslation();
  return (
    <Play id="whole-run" title={t('shift.wholeRunTitle')}>
      <ChapterRun link={WHOLE_RUN} view={{ axis: '3', layer: 4 }}>
        <Done />
        <RunRow />
        <Ribbons />
        <div className="whole-run-shift">
          <ShiftChart />
        </div>
      </ChapterRun>
    </Play>
  );
}

function Done() {
  const { step } = useMoment();
  useTick('let-it-run', step >= READ_AT);
  return null;
}
