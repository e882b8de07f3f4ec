import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A modal dialog, open as long as it is mounted. The platform keeps focus inside and gives it back. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const id = useId();
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  // Of the layout: the platform gives the focus back only while the dialog is still in the page.
  useLayoutEffect(() => {
    const dialog = element.current;
    // What comes up only where one points stays meanwhile: hidden, it could not take the focus back.
    const opener = document.activeElement;
    opener?.toggleAttribute('data-opener', true);
    dialog?.showModal();
    // Reading starts at the title, not at the button that ends it.
    dialog?.querySelector('h2')?.focus();
    return () => {
      dialog?.close();
      opener?.removeAttribute('data-opener');
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="plain" onClick={onClose}>
          {t('ui.close')}
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
