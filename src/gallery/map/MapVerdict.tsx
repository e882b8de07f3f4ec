import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '../../experiment/experiment';
import type { Survey } from '../../session/survey/survey';
import { useCalmly } from '../../ui/following';
import { Readout } from '../../ui/Readout';
import { workingShare } from './working-share';
import { writeVerdict } from './write-verdict';

interface Props {
  readonly survey: Survey;
  readonly experiment: Experiment;
}

/** The one sentence that the map is for. Its value is B's working cells for each of A's. */
export function MapVerdict({ survey, experiment }: Props) {
  const { t } = useTranslation();
  const read = useCallback(() => {
    const share = workingShare(survey.outcomes.values());
    return { text: writeVerdict(t, share, survey.total, experiment), value: share.factor };
  }, [survey, experiment, t]);
  return (
    <p className="many-runs-verdict">
      <Readout testId="map-verdict" read={read} following={useCalmly(survey.subscribe)} />
    </p>
  );
}
