import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocked } from '../../experiment/locks';
import { armId, armLetter } from '../arm-names';
import { useMoment, usePage, useRun } from '../run/run-context';
import { Announcer } from './Announcer';
import './advice.css';
import type { Finding } from './finding';
import { moodOf } from './moods';
import { MoodMark } from './MoodMark';
import type { Remedy } from './remedies';
import { useFindings, useWriteFinding } from './use-findings';

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
        // No two are of one arm. Its words change in place: nothing is taken from the page.
        <Sentence key={finding.arm} finding={finding} />
      ))}
      <Announcer found={found} />
    </section>
  );
}

function Sentence({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { key, lead, rest } = useWriteFinding()(finding);
  const locks = usePage((state) => state.locks);
  const { arm } = finding;
  const remedies = finding.remedies.filter(({ changes }) =>
    changes.every((change) => !isLocked(locks, change.key)),
  );
  const gap = t('advice.gap');
  const following = remedies.length > 0 ? [...rest, t('advice.try')] : rest;
  return (
    <p className={`advice-${armId(arm)}`} data-finding={key}>
      <MoodMark mood={moodOf(key)} />
      <strong>{lead}</strong>
      <span>{following.map((sentence) => gap + sentence).join('')}</span>
      {remedies.length > 0 && <Remedies remedies={remedies} />}
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
