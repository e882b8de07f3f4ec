import { armId, armLetter } from '../arm-names';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatFixed,
  formatScientific,
  formatShare,
  formatShareRoughly,
} from '../../charts/format';
import { placeName } from '../layer-names';
import { useMoment, useRun, useLooked } from '../run/run-context';
import './advice.css';
import type { Remedy } from './remedies';
import { type Finding, findings, type Value } from './rules';
import { takeSnapshot } from './snapshot';

/** One or two plain sentences about the run, with what could be tried at one press. */
export function Advice() {
  const { t } = useTranslation();
  const { step } = useMoment();
  const found = useFindings();
  return (
    <section
      className="advice"
      aria-label={t('advice.title')}
      data-testid="advice"
      data-step={step}
    >
      {found.map((finding) => (
        <Sentence key={finding.key + finding.arm} finding={finding} />
      ))}
    </section>
  );
}

/** Judged once for each moment that is read. */
function useFindings(): readonly Finding[] {
  const run = useRun();
  const moment = useMoment();
  const experiment = useLooked();
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => findings(takeSnapshot(run, experiment)), [run, moment, experiment]);
}

function Sentence({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const run = useRun();
  const write = useWriteValue();
  const { key, arm, remedies } = finding;
  const values = {
    arm: armLetter(arm),
    ...Object.fromEntries(Object.entries(finding.values).map(([name, v]) => [name, write(v)])),
  };
  return (
    <p className={`advice-${armId(arm)}`} data-finding={key}>
      <strong>{t(`advice.${key}.lead`, values)}</strong>
      {t('advice.gap')}
      {t(`advice.${key}.rest`, values)}
      {remedies.length > 0 && (
        <>
          {t('advice.gap')}
          {t('advice.try')}
          {t('advice.gap')}
          {remedies.map((remedy, index) => (
            <Fragment key={remedy.key}>
              {index > 0 && t('advice.gap') + t('advice.or') + t('advice.gap')}
              <RemedyButton remedy={remedy} onPress={() => run.change(remedy.changes)} />
            </Fragment>
          ))}
          {t('advice.end')}
        </>
      )}
    </p>
  );
}

function RemedyButton({ remedy, onPress }: { remedy: Remedy; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="link" onClick={onPress}>
      {t(`advice.${remedy.key}`, { arm: armLetter(remedy.arm) })}
    </button>
  );
}

function useWriteValue(): (value: Value) => string {
  const { t } = useTranslation();
  return (value) => {
    if ('share' in value) return formatShare(value.share);
    if ('shares' in value)
      return value.shares
        .map((share, arm) => `${armLetter(arm)} ${formatShare(share)}`)
        .join(t('chart.comma'));
    if ('times' in value)
      return value.times === Infinity ? '∞' : formatCount(Number(value.times.toPrecision(1)));
    if ('part' in value) return formatShareRoughly(value.part);
    if ('layer' in value) return placeName(t, value.layer, value.depth);
    if ('what' in value) return t(`advice.what.${value.what}`);
    const { number } = value;
    // A norm may be too large for its format while its parts are not.
    if (number === Infinity) return '∞';
    const size = Math.abs(number);
    if (size >= 1e5 || (size > 0 && size < 0.01)) return formatScientific(number);
    if (Number.isInteger(number)) return formatFixed(number, 0);
    return size >= 10 ? formatFixed(number, 0) : formatFixed(number, 1);
  };
}
