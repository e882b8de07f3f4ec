import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { KeyList } from '../../ui/KeyList';

/** The keys that are listed, in the order in which they are wanted. */
const KEYS = [
  ['play', ['Space']],
  ['step', ['.']],
  ['reset', ['R']],
  ['back', ['←', '→']],
  ['ends', ['Home', 'End']],
  ['bands', ['↑', '↓']],
  ['present', ['F']],
  ['help', ['?']],
  ['close', ['Esc']],
] as const;

interface Props {
  readonly onTour: () => void;
  readonly onClose: () => void;
}

/** How to find one's way: the tour, and the keys. */
export function HelpDialog({ onTour, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <p>{t('help.lead')}</p>
      <button type="button" onClick={onTour}>
        {t('help.tour')}
      </button>
      <h3>{t('help.keys')}</h3>
      <p>{t('help.when')}</p>
      <KeyList keys={KEYS.map(([name, keys]) => ({ keys, does: t(`help.key.${name}`) }))} />
    </Dialog>
  );
}
