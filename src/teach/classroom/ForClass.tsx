import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { NO_TEXT } from '../../experiment/field';
import { EXPERIMENT_FIELDS } from '../../experiment/fields';
import { LOCKABLE } from '../../experiment/locks';
import { describeSetting } from '../../instrument/describe-change';
import { useCurrent, useRun } from '../../instrument/run/run-context';
import { matters } from '../../instrument/settings/matters';
import { hasControl } from '../../instrument/settings/SettingControl';
import { type Language, LANGUAGES } from '../../i18n/languages';
import { Choice } from '../../ui/Choice';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { exampleAddress } from '../../ui/example-address';
import { pageAddress } from '../../ui/page-address';
import { QrCode, qrFile } from '../../ui/QrCode';
import { saveFile } from '../../ui/save-file';
import { CLASS_PARTS, type ClassView, NO_CLASS, TASK_LIMIT } from './class-view';
import { frameSnippet } from './frame-snippet';
import './for-class.css';

/** How the page itself is opened. */
interface Shown {
  /** Null: as the browser of whoever opens it wants. */
  readonly language: Language | null;
  readonly present: boolean;
}

interface Props {
  /** Of the page's own link. */
  readonly language: Language | null;
  /** The text of a link for a class, which leads to this step or to the beginning. */
  readonly write: (ofClass: ClassView, at: number | null, shown: Shown) => string;
  /** What else is made of a link. */
  readonly takeOut: (link: string) => ReactNode;
  readonly onClose: () => void;
}

/** What a teacher makes of the present set-up: parts, locks, a task, a curtain; and takes along. */
export function ForClass({ language, write, takeOut, onClose }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const [step] = useState(() => run.moments.now.step);
  const [atStep, setAtStep] = useState(false);
  const [view, setView] = useState<ClassView>(NO_CLASS);
  const [locks, setLocks] = useState<'none' | 'some' | 'all'>('none');
  const [open, setOpen] = useState<readonly string[]>(['lr', 'a.norm']);
  const [shown, setShown] = useState<Shown>({ language, present: false });
  /** The link that is looked at. */
  const [preview, setPreview] = useState<string | null>(null);
  const taskId = useId();
  const set = (change: Partial<ClassView>) => setView((now) => ({ ...now, ...change }));

  const offered = EXPERIMENT_FIELDS.filter((field) => hasControl(field) && matters(current, field));
  const locked = LOCKABLE.filter((key) => locks === 'all' || !open.includes(key));
  const made = { ...view, locked: locks === 'none' ? [] : locked };
  const text = write(made, atStep ? step : null, shown);
  const link = pageAddress(text);
  const local = location.protocol === 'file:';
  return (
    <Dialog title={t('forClass.title')} onClose={onClose}>
      <div className="for-class">
        <p>{t('forClass.lead')}</p>
        <label htmlFor={taskId}>{t('forClass.task', { limit: TASK_LIMIT })}</label>
        <textarea
          id={taskId}
          rows={3}
          maxLength={TASK_LIMIT}
          value={view.task}
          onChange={(event) => set({ task: plain(event.target.value) })}
        />
        <fieldset>
          <legend>{t('forClass.parts')}</legend>
          <div className="for-class-boxes">
            {CLASS_PARTS.map((part) => (
              <Check
                key={part}
                label={t(`forClass.part.${part}`)}
                checked={view.parts.includes(part)}
                onChange={(on) =>
                  set({
                    parts: CLASS_PARTS.filter((one) =>
                      one === part ? on : view.parts.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <Choice
          label={t('forClass.locks')}
          value={locks}
          options={[
            { value: 'none', label: t('forClass.locksNone') },
            { value: 'some', label: t('forClass.locksSome') },
            { value: 'all', label: t('forClass.locksAll') },
          ]}
          onChange={setLocks}
        />
        {locks === 'some' && (
          <fieldset>
            <legend>{t('forClass.open')}</legend>
            <div className="for-class-boxes">
              {offered.map((field) => (
                <Check
                  key={field.key}
                  label={describeSetting(t, field, current).name}
                  checked={open.includes(field.key)}
                  onChange={(on) =>
                    setOpen(on ? [...open, field.key] : open.filter((key) => key !== field.key))
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <Check
          label={t('forClass.curtain')}
          checked={view.curtain}
          onChange={(curtain) => set({ curtain })}
        />
        <Check
          label={t('forClass.atStep', { step: formatCount(step) })}
          checked={atStep}
          onChange={setAtStep}
        />
        <Check label={t('forClass.full')} checked={view.full} onChange={(full) => set({ full })} />
        <Check
          label={t('forClass.present')}
          checked={shown.present}
          onChange={(present) => setShown({ ...shown, present })}
        />
        <Choice
          label={t('page.language')}
          value={shown.language ?? 'auto'}
          options={[
            { value: 'auto', label: t('forClass.languageAuto') },
            ...LANGUAGES.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(code) => setShown({ ...shown, language: code === 'auto' ? null : code })}
        />
        <CopyField label={t('forClass.link')} text={link} />
        <p className="for-class-acts">
          <a className="link" href={link} target="_blank" rel="noreferrer">
            {t('forClass.see')}
          </a>
          {!local && (
            <button type="button" onClick={() => setPreview(link)}>
              {preview === null || preview === link
                ? t('forClass.preview')
                : t('forClass.previewAgain')}
            </button>
          )}
        </p>
        {preview !== null && (
          // oxlint-disable-next-line react/iframe-missing-sandbox -- it is this page
          <iframe
            key={preview}
            className="for-class-preview"
            title={t('forClass.preview')}
            src={exampleAddress(preview)}
          />
        )}
        {!local && (
          <>
            <QrCode text={link} label={t('forClass.qr')} />
            <button type="button" onClick={() => saveFile(qrFile(link), 'shiftscope-qr.svg')}>
              {t('forClass.qrSave')}
            </button>
            <CopyField
              label={t('forClass.frame')}
              text={frameSnippet(link, t('forClass.frameTitle'), t('forClass.frameLink'))}
            />
          </>
        )}
        <p>{t('forClass.handout')}</p>
        <div>{takeOut(text)}</div>
      </div>
    </Dialog>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="for-class-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** What a link takes: no characters that are no text, which pasting may bring. */
function plain(text: string): string {
  const written = text.replaceAll(new RegExp(NO_TEXT, 'gu'), ' ').slice(0, TASK_LIMIT);
  // The cut may have gone through a character.
  return written.replace(/\p{Cs}$/u, '');
}
