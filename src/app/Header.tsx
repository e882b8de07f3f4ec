import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, SCREENS } from '../experiment/view';
import { useRun, useView } from '../instrument/run/run-context';
import { fetchedDialog } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import './header.css';
import { ThemeButton } from './ThemeButton';

const ShareDialog = fetchedDialog(
  'lab/share/ShareDialog',
  async () => (await import('../lab/share/ShareDialog')).ShareDialog,
);

/** The name of the page and what concerns all of it. */
export function Header() {
  const { t } = useTranslation();
  const run = useRun();
  const { present, screen } = useView();
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <header className="header">
        <button
          type="button"
          className="skip"
          // A link would put #main in place of the experiment in the address.
          onClick={() => document.querySelector('main')?.focus()}
        >
          {t('page.skip')}
        </button>
        <span className="brand" translate="no">
          Shiftscope
        </span>
        <nav className="screens" aria-label={t('page.screens')}>
          {SCREENS.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === screen ? 'page' : undefined}
              onClick={() => run.setView({ screen: name })}
            >
              {t(`page.${name}`)}
            </button>
          ))}
        </nav>
        <span className="gap" />
        <button type="button" onClick={() => run.setView({ present: !present })}>
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
          <ShareDialog onClose={() => setSharing(false)} />
        </Panel>
      )}
    </>
  );
}

const LANGUAGES: readonly { code: Language; name: string; tag: string }[] = [
  { code: 'en', name: 'EN', tag: 'en' },
  { code: 'zh', name: '中文', tag: 'zh-CN' },
];

function LanguageButtons() {
  const { t, i18n } = useTranslation();
  const run = useRun();
  return (
    <span className="languages" role="group" aria-label={t('page.language')}>
      {LANGUAGES.map(({ code, name, tag }) => (
        <button
          key={code}
          type="button"
          lang={tag}
          aria-pressed={i18n.language === code}
          onClick={() => run.setView({ language: code })}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
