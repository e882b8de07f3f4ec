import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../i18n/languages';
import { PageLink } from '../ui/PageLink';
import { fetchedDialog } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import './header.css';
import { usePageState, usePageView } from './page-context';
import { writePageLink } from './page-link';
import { SCREENS } from './page-view';
import { ThemeButton } from './ThemeButton';

const ShareDialog = fetchedDialog(
  'lab/share/ShareDialog',
  async () => (await import('../lab/share/ShareDialog')).ShareDialog,
);

/** The name of the page and what concerns all of it. */
export function Header() {
  const { t } = useTranslation();
  const page = usePageState();
  const { present } = usePageView();
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <header className="header">
        <button
          type="button"
          className="skip"
          // A link would put #main in place of the experiment in the address.
          onClick={skip}
        >
          {t('page.skip')}
        </button>
        <span className="brand" translate="no">
          Shiftscope
        </span>
        <Screens />
        <span className="gap" />
        <button type="button" onClick={() => page.view.setState({ present: !present })}>
          {present ? t('page.presentOff') : t('page.present')}
        </button>
        <button type="button" onClick={() => setSharing(true)}>
          {t('page.share')}
        </button>
        <ThemeButton />
        <LanguageButtons />
      </header>
      {sharing && (
        <Panel name={t('page.share')}>
          <ShareDialog write={(at) => page.textAt(at)} onClose={() => setSharing(false)} />
        </Panel>
      )}
    </>
  );
}

/** To what the screen is for: in the Lab the first band. */
function skip(): void {
  const band = document.querySelector<HTMLElement>('main .pointing[tabindex="0"]');
  (band ?? document.querySelector('main'))?.focus();
}

/** Each screen has its address: that of the present experiment. */
function Screens() {
  const { t } = useTranslation();
  const page = usePageState();
  const { screen } = usePageView();
  const subscribe = useCallback((listener: () => void) => page.subscribe(listener), [page]);
  useSyncExternalStore(subscribe, () => writePageLink(page.link));
  return (
    <nav className="screens" aria-label={t('page.screens')}>
      {SCREENS.map((name) => (
        <PageLink
          key={name}
          className="button"
          to={page.textOf(name)}
          aria-current={name === screen ? 'page' : undefined}
        >
          {t(`page.${name}`)}
        </PageLink>
      ))}
    </nav>
  );
}

function LanguageButtons() {
  const { t, i18n } = useTranslation();
  const page = usePageState();
  return (
    <span className="languages" role="group" aria-label={t('page.language')}>
      {LANGUAGES.map(({ code, name, tag }) => (
        <button
          key={code}
          type="button"
          lang={tag}
          aria-pressed={i18n.language === code}
          onClick={() => page.view.setState({ language: code })}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
