import { useRef } from 'react';

interface Props {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Any number of files may be chosen. */
  readonly multiple?: boolean;
}

/** A button that opens the system's file dialog. */
export function FileButton({ label, onFiles, multiple = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
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
