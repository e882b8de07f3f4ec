import { useTranslation } from 'react-i18next';
import { KeyList } from '../../ui/KeyList';

/** The keys that are listed, in the order in which they are wanted. */
const KEYS = [
  ['play', ['Space']],
  ['step', ['.']],
  ['back', ['←', '→']],
  ['bands', ['1', '2', '3', '4']],
  ['charts', ['5', '6', '7', '8', '9']],
  ['blank', ['B']],
  ['code', ['Q']],
  ['fullScreen', ['F']],
  ['reset', ['R']],
  ['end', ['Esc']],
] as const;

/** What each key does while one presents. */
export function PresentingKeys() {
  const { t } = useTranslation();
  return (
    <KeyList keys={KEYS.map(([name, keys]) => ({ keys, does: t(`presenting.key.${name}`) }))} />
  );
}
