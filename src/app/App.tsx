import type { i18n } from 'i18next';
import { useCallback, useEffect, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { speak } from '../i18n/set-up';
import type { ScreenName } from '../experiment/view';
import { Lab } from '../lab/Lab';
import { RunContext, useRun, useView } from '../instrument/run/run-context';
import type { Run } from '../instrument/run/run';
import { Notices } from '../instrument/notices/Notices';
import { fetched } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { ReloadContext } from '../ui/parts/MissingPart';
import { PanelBoundary } from '../ui/PanelBoundary';
import './app.css';
import './base.css';
import { reload } from './come-back';
import { DroppedFiles } from './DroppedFiles';
import { Header } from './Header';
import { remember } from './preferences';
import './theme.css';

const Gallery = fetched(
  'gallery/Gallery',
  async () => (await import('../gallery/Gallery')).Gallery,
);
const FigureScreen = fetched(
  'gallery/figure/FigureScreen',
  async () => (await import('../gallery/figure/FigureScreen')).FigureScreen,
);
const MapScreen = fetched(
  'gallery/map/MapScreen',
  async () => (await import('../gallery/map/MapScreen')).MapScreen,
);

/** The page: header, notices, one of the screens. */
export function App({ run, translator }: { run: Run; translator: i18n }) {
  const comeBack = useCallback(() => reload(run.session), [run]);
  return (
    <I18nextProvider i18n={translator}>
      <RunContext value={run}>
        <ReloadContext value={comeBack}>
          <Shell />
        </ReloadContext>
      </RunContext>
    </I18nextProvider>
  );
}

function Shell() {
  const { t, i18n } = useTranslation();
  const { language, present } = useView();

  useEffect(() => {
    if (language === null) return;
    remember('language', language);
    // The page stays in its language where the other cannot be fetched.
    speak(i18n, language).catch(() => {});
  }, [language, i18n]);

  const spoken = i18n.language;
  useEffect(() => {
    document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
    document.title = t('page.title');
  }, [spoken, t]);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-present', present);
  }, [present]);

  return (
    <PanelBoundary
      fallback={(message) => (
        <div className="page-failed" role="alert">
          <p>{t('page.failed', { message })}</p>
          <button type="button" onClick={() => location.reload()}>
            {t('page.reload')}
          </button>
        </div>
      )}
    >
      <div className="page">
        <Header />
        <Notices />
        <Screen />
        <DroppedFiles />
      </div>
    </PanelBoundary>
  );
}

/** Screens beside the Lab are fetched when they are first shown. */
const OTHERS: Readonly<Record<Exclude<ScreenName, 'lab'>, typeof Gallery>> = {
  gallery: Gallery,
  figure: FigureScreen,
  map: MapScreen,
};

function Screen() {
  const { t } = useTranslation();
  const run = useRun();
  const { screen } = useView();
  const open = useMemo(() => (link: string) => run.playLink(link), [run]);
  if (screen === 'lab') return <Lab />;
  const Other = OTHERS[screen];
  return (
    <Panel key={screen} name={t(`page.${screen}`)}>
      <Other store={run.store} own={run.session.own} onOpen={open} />
    </Panel>
  );
}
