import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { pageAddress } from '../../ui/page-address';
import { QrCode } from '../../ui/QrCode';
import { fingerprintOf } from '../../instrument/transport/RunState';
import { groupDigits } from '../../instrument/write-values';
import { useRun } from '../../instrument/run/run-context';
import { CoursePackage } from './CoursePackage';
import { OneFile } from './OneFile';
import { PythonFiles } from './PythonFiles';
import './share.css';

interface Props {
  /** The text of the link, which leads to this step or to the beginning. */
  readonly write: (at: number | null) => string;
  readonly onClose: () => void;
  /** To what can be made of it for a class. */
  readonly onForClass: () => void;
}

/** The link, as text and as a picture, and the fingerprint that proves what it gives. */
export function ShareDialog({ write, onForClass, onClose }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  // What was on the screen when the dialog was opened: it must not run away while being read.
  const [{ step, fingerprint }] = useState(() => ({
    step: run.moments.now.step,
    fingerprint: fingerprintOf(run),
  }));
  const [atStep, setAtStep] = useState(false);
  const text = write(atStep ? step : null);
  const link = pageAddress(text);

  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <p className="share-lead">{t('share.lead')}</p>
      <CopyField label={t('share.link')} text={link} />
      <label className="share-at">
        <input
          type="checkbox"
          checked={atStep}
          onChange={(event) => setAtStep(event.target.checked)}
        />
        <span>{t('share.atStep', { step: formatCount(step) })}</span>
      </label>
      <p>
        <span>{t('share.fingerprint', { step: formatCount(step) })}</span>{' '}
        <strong className="mono" data-testid="shared-fingerprint" data-value={fingerprint}>
          {groupDigits(fingerprint)}
        </strong>
      </p>
      {location.protocol === 'file:' ? (
        <p>{t('share.local')}</p>
      ) : (
        <QrCode text={link} label={t('share.qr')} />
      )}
      <OneFile link={text} />
      <CoursePackage link={text} />
      <PythonFiles />
      <button type="button" className="share-for-class" onClick={onForClass}>
        {t('share.forClass')}
      </button>
    </Dialog>
  );
}
