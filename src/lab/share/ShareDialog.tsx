import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { Dialog } from '../../ui/Dialog';
import { pageAddress } from '../../ui/page-address';
import { QrCode } from '../../ui/QrCode';
import { fingerprintOf } from '../../instrument/transport/RunState';
import { groupDigits } from '../../instrument/write-values';
import { useRun } from '../../instrument/run/run-context';
import './share.css';

interface Props {
  /** The text of the link, which leads to this step or to the beginning. */
  readonly write: (at: number | null) => string;
  readonly onClose: () => void;
}

/** The link, as text and as a picture, and the fingerprint that proves what it gives. */
export function ShareDialog({ write, onClose }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  // What was on the screen when the dialog was opened: it must not run away while being read.
  const [{ step, fingerprint }] = useState(() => ({
    step: run.moments.now.step,
    fingerprint: fingerprintOf(run),
  }));
  const [atStep, setAtStep] = useState(false);
  const text = write(atStep ? step : null);
  const link = pageAddress(text);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      field.current?.select();
      setCopied('failed');
    }
  };

  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <p className="share-lead">{t('share.lead')}</p>
      <label htmlFor={id}>{t('share.link')}</label>
      <div className="share-link">
        <input
          id={id}
          ref={field}
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="primary" onClick={copy}>
          {copied === 'yes' ? t('ui.copied') : t('ui.copy')}
        </button>
      </div>
      <p role="status" className={copied === 'failed' ? undefined : 'visually-hidden'}>
        {copied === 'failed' && <span>{t('share.copyFailed')}</span>}
        {copied === 'yes' && <span>{t('ui.copied')}</span>}
      </p>
      <label className="share-at">
        <input
          type="checkbox"
          checked={atStep}
          onChange={(event) => {
            setAtStep(event.target.checked);
            setCopied('no');
          }}
        />
        <span>{t('share.atStep', { step: formatCount(step) })}</span>
      </label>
      <p>
        <span>{t('share.fingerprint', { step: formatCount(step) })}</span>{' '}
        <strong className="mono" data-testid="shared-fingerprint" data-value={fingerprint}>
          {groupDigits(fingerprint)}
        </strong>
      </p>
      <QrCode text={link} label={t('share.qr')} />
    </Dialog>
  );
}
