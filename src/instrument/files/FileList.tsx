import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { OwnFile } from '../../experiment/own-files';
import { visibleName } from '../../experiment/shown-name';

/** Digits of a digest that are shown: enough to tell any two files of a person apart. */
const DIGITS = 12;

export function shortDigest(sha256: string): string {
  return sha256.slice(0, DIGITS);
}

/** Files by name, size and digest, each with something to say or to press. */
export function FileList<T extends OwnFile>({
  files,
  children,
}: {
  files: readonly T[];
  children: (file: T) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ul className="files-list">
      {files.map((file) => (
        <li key={file.sha256}>
          <strong>
            <bdi>{visibleName(file.name)}</bdi>
          </strong>
          <span>{t('files.size', { size: formatCount(file.size) })}</span>
          <span className="mono" translate="no">
            {`${shortDigest(file.sha256)}…`}
          </span>
          {children(file)}
        </li>
      ))}
    </ul>
  );
}
