import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './copy-field.css';
import { CopyState } from './CopyState';
import { useCopy } from './use-copy';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A text to be taken along: selected at once, copied by the button beside it. */
export function CopyField({ label, text }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, copy] = useCopy(text, () => field.current?.select());
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="copy-field">
        <input
          id={id}
          ref={field}
          type="text"
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="primary" onClick={copy}>
          {copied === 'copied' ? t('ui.copied') : t('ui.copy')}
        </button>
      </div>
      <CopyState copied={copied} />
    </>
  );
}
