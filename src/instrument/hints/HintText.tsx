import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui/Choice';
import './hint-text.css';
import type { words } from './words/en';

interface Props {
  readonly name: keyof (typeof words)['hints'];
  /** Those that are offered. */
  readonly options?: readonly Option<string>[];
}

/** What a control does to what one sees, what each of its options does, and the formula. */
export function HintText({ name, options }: Props) {
  const { t } = useTranslation();
  /** Empty where a hint has no such part. */
  const say = (part: string) => t(`hints.${name}.${part}` as ParseKeys, { defaultValue: '' });
  const formula = say('formula');
  const told = options?.filter(({ value }) => say(value) !== '') ?? [];
  return (
    <>
      <p>{say('does')}</p>
      {told.length > 0 && (
        <dl>
          {told.map(({ value, label }) => (
            <div key={value}>
              <dt>{label}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {formula !== '' && <p className="hint-formula">{formula}</p>}
    </>
  );
}
