import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../i18n/languages';
import { PageLink } from '../ui/PageLink';
import { fetchedDialog } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { useRovingFocus } from '../ui/roving-focus';
import './header.css';
import { usePageState, usePageView } from './page-context';
import { writePageLink } from './page-link';
import { type ScreenName, SCREENS } from './page-view';
import { ThemeButton } from './ThemeButton';

const ShareDialog = fetchedDialog(
  'lab/share/ShareDialog',
  async () => (await import('../lab/share/ShareDialog')).ShareDialog,
);

/** The name of the page and what concerns all of it. */
export function Header() {
  const { t } = useTranslation();
  const page = usePageState();
  const { present, screen } = usePageView();
  const [sharing, setSharing] = useState(false);
  /** The screen on which the menu is open, where its contents have no room in the row. */
  const [menuOn, setMenuOn] = useState<ScreenName | null>(null);
  const menu = menuOn === screen;
  const closing = (act: () => void) => () => {
    setMenuOn(null);
    act();
  };
  const tools = useRef<HTMLDivElement>(null);
  useRovingFocus(tools, 'button', 'row');
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
        <button
          type="button"
          className="menu-button"
          aria-expanded={menu}
          onClick={() => setMenuOn(menu ? null : screen)}
        >
          {t('page.menu')}
        </button>
        <div className="menu" data-open={menu}>
          <Screens />
          <div ref={tools} className="tools" role="toolbar" aria-label={t('page.tools')}>
            <button
              type="button"
              onClick={closing(() => page.view.setState({ present: !present }))}
            >
              {present ? t('page.presentOff') : t('page.present')}
            </button>
            <button type="button" onClick={closing(() => setSharing(true))}>
              {t('page.share')}
            </button>
            <ThemeButton />
            <LanguageButtons />
          </div>
        </div>
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
          // Nobody needs to go where one is.
          tabIndex={name === screen ? -1 : undefined}
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
