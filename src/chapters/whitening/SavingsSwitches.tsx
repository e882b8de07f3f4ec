import { useTranslation } from 'react-i18next';
import type { Savings } from './jacobian-size';

interface Props {
  readonly savings: Savings;
  readonly onChange: (savings: Savings) => void;
}

/** The two savings that make batch normalization of whitening. */
export function SavingsSwitches({ savings, onChange }: Props) {
  const { t } = useTranslation();
  const switches = [
    { key: 'perFeature', label: t('whitening.perFeature') },
    { key: 'miniBatch', label: t('whitening.miniBatch') },
  ] as const;
  return (
    <fieldset className="part-switches">
      <legend>{t('whitening.savings')}</legend>
      {switches.map(({ key, label }) => (
        <label key={key} className="part-check">
          <input
            type="checkbox"
            checked={savings[key]}
            onChange={(event) => onChange({ ...savings, [key]: event.target.checked })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
