import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { type Damage, LARGEST, readHandIn, writeHandIn } from '../../exports/hand-in/hand-in';
import { Dialog } from '../../ui/Dialog';
import { FileButton } from '../../ui/FileButton';
import { saveFile } from '../../ui/save-file';
import { CHAPTERS } from '../facts';
import { useProgress } from '../frame/chapter-context';
import { outlineOf } from '../frame/outline';
import {
  isKeptElsewhere,
  keepForHandIn,
  joinProgress,
  NO_PROGRESS,
  pageProgress,
  type Progress,
  readProgress,
} from '../progress/progress';
import './hand-in.css';

const NAME = 'shiftscope-hand-in.json';

type Said = { readonly kind: 'loaded' | 'cleared' | 'copied' | 'copyFailed' | 'large' } | Damage;

/** Takes what the reader has done out, as a file or as text, brings it back, and clears it. */
export function HandInDialog({ onClose }: { onClose: () => void }) {
  useEffect(keepForHandIn, []);
  const { t } = useTranslation();
  const progress = useProgress((state) => state);
  const [said, setSaid] = useState<Said | null>(null);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDetailsElement>(null);
  const text = writeHandIn(progress);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ kind: 'copied' });
    } catch {
      if (content.current !== null) content.current.open = true;
      field.current?.select();
      setSaid({ kind: 'copyFailed' });
    }
  };
  const load = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setSaid(file.size > LARGEST ? { kind: 'large' } : bringBack(await file.text()));
  };
  const decide = () => {
    setAsking(false);
    // What had the focus is gone.
    opener.current?.focus();
  };
  const clear = () => {
    pageProgress().setState(NO_PROGRESS, true);
    decide();
    setSaid({ kind: 'cleared' });
  };

  return (
    <Dialog title={t('handIn.title')} onClose={onClose}>
      <p className="hand-in-lead">{t('handIn.lead')}</p>
      <Summary progress={progress} />
      <div className="hand-in-buttons">
        <button
          type="button"
          className="primary"
          onClick={() => saveFile(new Blob([text], { type: 'application/json' }), NAME)}
        >
          {t('handIn.save')}
        </button>
        <button type="button" onClick={copy}>
          {t('ui.copy')}
        </button>
      </div>
      <p role="status" className="hand-in-said">
        {said !== null && <Answer said={said} />}
      </p>
      <details ref={content} className="hand-in-content">
        <summary>{t('handIn.content')}</summary>
        <textarea
          ref={field}
          readOnly
          className="mono"
          aria-label={t('handIn.text')}
          translate="no"
          rows={12}
          value={text}
        />
      </details>
      <h3>{t('handIn.again')}</h3>
      <p className="hand-in-lead">
        {t(isKeptElsewhere() ? 'handIn.againInCourse' : 'handIn.againLead')}
      </p>
      <div className="hand-in-buttons">
        <FileButton label={t('handIn.load')} onFiles={(files) => void load(files)} />
        <button ref={opener} type="button" aria-expanded={asking} onClick={() => setAsking(true)}>
          {t('handIn.clear')}
        </button>
        {asking && (
          <>
            <button type="button" onClick={clear}>
              {t('handIn.surely')}
            </button>
            <button type="button" onClick={decide}>
              {t('handIn.keep')}
            </button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Joins what a file holds with what was done here; one that is damaged changes nothing. */
function bringBack(text: string): Said {
  const read = readHandIn(text);
  if ('damage' in read && read.damage.reason !== 'other') return read.damage;
  // Before there were hand-ins, progress was saved without a word of what it is.
  const later = 'handIn' in read ? { ...NO_PROGRESS, ...read.handIn } : readProgress(text);
  if (later === null) return { reason: 'other', where: '' };
  pageProgress().setState((before) => joinProgress(before, later), true);
  return { kind: 'loaded' };
}

function Answer({ said }: { said: Said }) {
  const { t } = useTranslation();
  if ('reason' in said)
    return <span>{t(`handIn.said.${said.reason}`, { where: said.where })}</span>;
  const { kind } = said;
  if (kind === 'copied') return <span>{t('ui.copied')}</span>;
  return <span>{t(kind === 'copyFailed' ? 'handIn.copyFailed' : `handIn.said.${kind}`)}</span>;
}

/** How much there is of each kind. */
function Summary({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const { exercises, tasks, answers, predictions, runs } = progress;
  const outlines = CHAPTERS.map(({ slug }) => outlineOf(slug));
  const total = (kind: 'tasks' | 'exercises') =>
    outlines.reduce((sum, outline) => sum + outline[kind].length, 0);
  const done = (states: Readonly<Record<string, string>>) =>
    Object.values(states).filter((state) => state === 'done').length;
  const tries = Object.values(answers).reduce((sum, each) => sum + each.tries, 0);
  const of = (states: Readonly<Record<string, string>>, kind: 'tasks' | 'exercises') =>
    t('handIn.count', { done: done(states), of: total(kind) });
  const rows = [
    ['exercises', of(exercises, 'exercises')],
    ['tries', formatCount(tries)],
    ['tasks', of(tasks, 'tasks')],
    ['predictions', formatCount(Object.values(predictions).filter(isMade).length)],
    ['runs', formatCount(runs.length)],
  ] as const;
  return (
    <dl className="hand-in-summary">
      {rows.map(([name, value]) => (
        <div key={name} data-testid={`hand-in-${name}`}>
          <dt>{t(`handIn.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const isMade = ({ choice, curve }: Progress['predictions'][string]) =>
  choice !== null || curve !== null;
