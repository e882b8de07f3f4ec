import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LANGUAGES } from '../i18n/languages';
import { PageLink } from '../ui/PageLink';
import { isForClass } from '../teach/classroom/class-view';
import { fetchedDialog } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { useRovingFocus } from '../ui/roving-focus';
import './header.css';
import { usePageState, usePageView, usePlace } from './page-context';
import { writePageLink } from './page-link';
import { IN_HEADER, isWithin, type Place } from './page-view';
import { ThemeButton } from './ThemeButton';

const Share = fetchedDialog(
  ['lab/share/ShareDialog', 'teach/classroom/ForClass', 'app/Share'],
  async () => (await import('./Share')).Share,
);

/** The name of the page and what concerns all of it. */
export function Header() {
  const { t } = useTranslation();
  const page = usePageState();
  const { present } = usePageView();
  const place = usePlace();
  const forClass = useStore(page.class, isForClass);
  const [sharing, setSharing] = useState(false);
  /** The screen on which the menu is open, where its contents have no room in the row. */
  const [menuOn, setMenuOn] = useState<Place | null>(null);
  const menu = menuOn === place;
  const closing = (act: () => void) => () => {
    setMenuOn(null);
    act();
  };
  const tools = useRef<HTMLDivElement>(null);
  useRovingFocus(tools, 'button, a', 'row');
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
          onClick={() => setMenuOn(menu ? null : place)}
        >
          {t('page.menu')}
        </button>
        <div className="menu" data-open={menu}>
          {!forClass && <Screens />}
          <div ref={tools} className="tools" role="toolbar" aria-label={t('page.tools')}>
            <button
              type="button"
              onClick={closing(() => page.view.setState({ present: !present }))}
            >
              {present ? t('page.presentOff') : t('page.present')}
            </button>
            {!forClass && (
              <button type="button" onClick={closing(() => setSharing(true))}>
                {t('page.share')}
              </button>
            )}
            {!forClass && <ScreenLink name="teach" />}
            <ThemeButton />
            <LanguageButtons />
          </div>
        </div>
      </header>
      {sharing && (
        <Panel name={t('page.share')}>
          <Share page={page} onClose={() => setSharing(false)} />
        </Panel>
      )}
    </>
  );
}

/** To what the screen is for: in the Lab the first band. */
function skip(): void {
  const band = document.querySelector<HTMLElement>('main:not(.chapters) .pointing[tabindex="0"]');
  (band ?? document.querySelector('main'))?.focus();
}

function Screens() {
  const { t } = useTranslation();
  return (
    <nav className="screens" aria-label={t('page.screens')}>
      {IN_HEADER.map((name) => (
        <ScreenLink key={name} name={name} />
      ))}
    </nav>
  );
}

/** Each screen has its address: that of the present experiment. */
function ScreenLink({ name }: { name: Place }) {
  const { t } = useTranslation();
  const page = usePageState();
  const here = usePlace();
  const subscribe = useCallback((listener: () => void) => page.subscribe(listener), [page]);
  useSyncExternalStore(subscribe, () => writePageLink(page.link));
  return name === here && name !== 'chapters' ? (
    // Nobody needs to go where one is; from a chapter one goes back to the list of them.
    <span className="screen-link" role="link" aria-current="page" aria-disabled="true">
      {t(`page.${name}`)}
    </span>
  ) : (
    <PageLink
      className="screen-link"
      to={page.textOf(name)}
      aria-current={isWithin(here, name) ? 'true' : undefined}
    >
      {t(`page.${name}`)}
    </PageLink>
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
