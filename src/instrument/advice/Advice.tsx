import { Fragment, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { armId, armLetter } from '../arm-names';
import { useLooked, useMoment, useRun, useSession } from '../run/run-context';
import './advice.css';
import { moodOf } from './moods';
import { MoodMark } from './MoodMark';
import type { Remedy } from './remedies';
import { type Finding, findings } from './rules';
import { takeSnapshot } from './snapshot';
import { useWriteValue } from './use-write-value';

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
      data-mood={moodOf(found[0]?.key)}
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

/** What asks to press Play waits no longer once it is pressed. */
function useKey({ key }: Finding): Finding['key'] {
  const playing = useSession((state) => state.playing);
  return playing && key.startsWith('start') ? 'early' : key;
}

function Sentence({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const write = useWriteValue();
  const key = useKey(finding);
  const { arm, again, more, remedies } = finding;
  const values = {
    arm: armLetter(arm),
    ...Object.fromEntries(Object.entries(finding.values).map(([name, v]) => [name, write(v)])),
  };
  const rest = [t(`advice.${key}.rest`, values)];
  if (more !== undefined) rest.push(t(`advice.${more}`, values));
  if (remedies.length > 0) rest.push(t('advice.try'));
  const text = rest.map((sentence) => t('advice.gap') + sentence).join('');
  return (
    <p className={`advice-${armId(arm)}`} data-finding={key}>
      <MoodMark mood={moodOf(key)} />
      {again ? (
        <span>{t('advice.same', values)}</span>
      ) : (
        <>
          <strong>{t(`advice.${key}.lead`, values)}</strong>
          <span>{text}</span>
          {remedies.length > 0 && <Remedies remedies={remedies} />}
        </>
      )}
    </p>
  );
}

function Remedies({ remedies }: { remedies: readonly Remedy[] }) {
  const { t } = useTranslation();
  const run = useRun();
  const note = useId();
  const gap = t('advice.gap');
  const anew = remedies.map(({ changes }) => run.beginsAnew(changes));
  const all = anew.every(Boolean);
  // Said once where it holds for all of them, or else of each where it does.
  const isNoted = (index: number) => (all ? index === remedies.length - 1 : anew[index] === true);
  const noteOf = all && remedies.length > 1 ? t('advice.allAnew') : t('advice.anew');
  return (
    <>
      {remedies.map((remedy, index) => (
        <Fragment key={remedy.key}>
          <span>{index > 0 ? gap + t('advice.or') + gap : gap}</span>
          <button
            type="button"
            className="link"
            aria-describedby={anew[index] === true ? note : undefined}
            onClick={() => run.change(remedy.changes)}
          >
            {t(`advice.${remedy.key}`, { arm: armLetter(remedy.arm) })}
          </button>
          {isNoted(index) && <span id={note}>{gap + noteOf}</span>}
        </Fragment>
      ))}
      <span>{t('advice.end')}</span>
    </>
  );
}
