import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './copy-block.css';
import { CopyState } from './CopyState';
import { useCopy } from './use-copy';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Lines of code to be taken along, copied by the button above them. */
export function CopyBlock({ label, text }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const code = useRef<HTMLElement>(null);
  const [copied, copy] = useCopy(text, () => {
    if (code.current) getSelection()?.selectAllChildren(code.current);
  });
  return (
    <figure className="copy-block">
      <figcaption>
        <span id={`${id}label`}>{label}</span>
        <button
          type="button"
          id={`${id}button`}
          aria-labelledby={`${id}button ${id}label`}
          onClick={copy}
        >
          {copied === 'copied' ? t('ui.copied') : t('ui.copy')}
        </button>
      </figcaption>
      <pre translate="no">
        <code ref={code}>{text}</code>
      </pre>
      <CopyState copied={copied} />
    </figure>
  );
}
