import { useTranslation } from 'react-i18next';

interface Props {
  readonly of: 'figure' | 'map';
  readonly label: string;
  /** Empty before the end. */
  readonly fingerprint: string;
  /** The plain engine computes it. */
  readonly plain: boolean;
}

/** What proves the result, and what computed it where that is not the fast engine. */
export function Proof({ of, label, fingerprint, plain }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {fingerprint !== '' && (
        <p>
          <span>{label}</span>{' '}
          <span
            className="many-runs-fingerprint"
            data-testid={`${of}-fingerprint`}
            data-value={fingerprint}
            translate="no"
          >
            {fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </span>
        </p>
      )}
      {plain && (
        <p data-testid={`${of}-engine`} title={t('transport.engineHint')}>
          {t('transport.enginePlain')}
        </p>
      )}
    </>
  );
}
