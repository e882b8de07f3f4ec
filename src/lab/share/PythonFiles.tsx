import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { PythonFormat } from '../../exports/python/writers';
import { useOwnData } from '../../instrument/files/use-own-data';
import { groupDigits } from '../../instrument/write-values';
import { usePage, useRun } from '../../instrument/run/run-context';
import { saveFile } from '../../ui/save-file';
import { linearScale } from '../../ui/slider-scale';
import { makePython } from './make-python';

/** What nobody waits for too long in a dialog; the command line takes more. */
const MOST_STEPS = 2000;
const STEPS = linearScale(1, MOST_STEPS, 1);

const FORMATS: Readonly<Record<PythonFormat, { readonly name: string; readonly type: string }>> = {
  script: { name: 'shiftscope.py', type: 'text/x-python' },
  notebook: { name: 'shiftscope.ipynb', type: 'application/x-ipynb+json' },
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly steps: number; readonly share: number }
  | { readonly kind: 'saved'; readonly name: string; readonly fingerprint: string }
  | { readonly kind: 'failed'; readonly cause: string };

/** Saves a program in Python that trains the run again; it is made as long as this is shown. */
export function PythonFiles() {
  const { t } = useTranslation();
  const id = useId();
  const { own } = useRun().session;
  const experiment = usePage((state) => state.experiment);
  const [text, setText] = useState('200');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const field = useRef<HTMLInputElement>(null);
  const job = useRef<AbortController>(null);
  useEffect(() => () => job.current?.abort(), []);

  const steps = STEPS.parse(text);
  const data = useOwnData(own, experiment);
  const make = async (format: PythonFormat) => {
    if (data === 'missing') return;
    if (steps === null) {
      field.current?.focus();
      return;
    }
    // A second wish replaces the first.
    job.current?.abort();
    const { signal } = (job.current = new AbortController());
    setState({ kind: 'making', steps, share: 0 });
    try {
      const { text, fingerprint } = await makePython(
        { experiment, data, steps, format },
        (share) => setState({ kind: 'making', steps, share }),
        signal,
      );
      const { name, type } = FORMATS[format];
      saveFile(new Blob([text], { type }), name);
      setState({ kind: 'saved', name, fingerprint });
    } catch (error) {
      setState({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section className="share-file share-python">
      <h3>{t('share.python')}</h3>
      <p>{t('share.pythonLead')}</p>
      {data === 'missing' ? (
        <p>{t('share.pythonMissing')}</p>
      ) : (
        <>
          <label htmlFor={id}>{t('share.pythonSteps', { most: formatCount(MOST_STEPS) })}</label>
          <input
            ref={field}
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={steps === null}
            aria-describedby={`${id}p`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={`${id}p`} className="share-problem" role="alert">
            {steps === null && (
              <span>{t('share.pythonWrongSteps', { most: formatCount(MOST_STEPS) })}</span>
            )}
          </p>
          <p className="share-acts">
            <button type="button" onClick={() => make('script')}>
              {t('share.pythonScript')}
            </button>
            <button type="button" onClick={() => make('notebook')}>
              {t('share.pythonNotebook')}
            </button>
          </p>
          <PythonState state={state} />
        </>
      )}
    </section>
  );
}

function PythonState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">
        {state.kind === 'making' && (
          <span>{t('share.pythonMaking', { steps: formatCount(state.steps) })}</span>
        )}
        {state.kind === 'saved' && (
          <span>
            {t('share.pythonSaved', {
              name: state.name,
              fingerprint: groupDigits(state.fingerprint),
            })}
          </span>
        )}
        {state.kind === 'failed' && (
          <span>
            {state.cause === ''
              ? t('share.pythonStopped')
              : t('share.pythonFailed', { cause: state.cause })}
          </span>
        )}
      </p>
      {state.kind === 'making' && (
        <progress value={state.share} aria-label={t('share.pythonProgress')} />
      )}
    </>
  );
}
