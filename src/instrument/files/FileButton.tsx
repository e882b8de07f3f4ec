import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A button that opens the system's file dialog; any number of files may be chosen there. */
export function FileButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t('files.choose')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again.
          event.target.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}
