import { useCallback, useLayoutEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { vocabulary } from '../i18n/vocabulary';
import { Lab } from '../lab/Lab';
import { RunContext, useRun } from '../instrument/run/run-context';
import { Notices } from '../instrument/notices/Notices';
import { fetched, fetchedQuietly } from '../ui/parts/fetched';
import { type Follow, FollowContext } from '../ui/PageLink';
import { Panel } from '../ui/Panel';
import { ReloadContext } from '../ui/parts/MissingPart';
import { PanelBoundary } from '../ui/PanelBoundary';
import './app.css';
import './base.css';
import './print.css';
import { reload } from './come-back';
import { DroppedFiles } from './DroppedFiles';
import { Header } from './Header';
import type { Page } from './page';
import { PageContext, usePageState, usePageView } from './page-context';
import type { ScreenName } from './page-view';
import type { Speaking } from './speaking';
import { SpokenLanguage } from './SpokenLanguage';
import './theme.css';
import { useIdle } from './use-idle';

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

const Paper = fetchedQuietly(
  'lab/paper/Paper',
  async () => (await import('../lab/paper/Paper')).Paper,
);

interface Props {
  readonly page: Page;
  readonly follow: Follow;
  readonly speaking: Speaking;
}

/** The page: header, notices, one of the screens. */
export function App({ page, follow, speaking }: Props) {
  const { run } = page;
  const comeBack = useCallback(() => reload(run.session), [run]);
  return (
    <I18nextProvider i18n={vocabulary.translator}>
      <PageContext value={page}>
        <FollowContext value={follow}>
          <RunContext value={run}>
            <ReloadContext value={comeBack}>
              <Shell speaking={speaking} />
            </ReloadContext>
          </RunContext>
        </FollowContext>
      </PageContext>
    </I18nextProvider>
  );
}

function Shell({ speaking }: { speaking: Speaking }) {
  const { t } = useTranslation();
  const page = usePageState();
  const { present, screen } = usePageView();
  const idle = useIdle();

  // Before the first paint: all sizes change with it.
  useLayoutEffect(() => {
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
        <div className="page-column">
          <Header />
          <SpokenLanguage first={speaking} />
          <Notices />
          <Screen />
          <DroppedFiles />
        </div>
      </div>
      {idle && <Paper screen={screen} write={(at) => page.textAt(at)} />}
    </PanelBoundary>
  );
}

function Screen() {
  const { t } = useTranslation();
  const { screen } = usePageView();
  const { view } = usePageState();
  const togglePresent = useCallback(
    () => view.setState(({ present }) => ({ present: !present })),
    [view],
  );
  if (screen === 'lab') return <Lab onPresent={togglePresent} />;
  return (
    <Panel key={screen} name={t(`page.${screen}`)}>
      <OtherScreen screen={screen} />
    </Panel>
  );
}

/** Screens beside the Lab are fetched when they are first shown. */
function OtherScreen({ screen }: { screen: Exclude<ScreenName, 'lab'> }) {
  const page = usePageState();
  const { store, session } = useRun();
  switch (screen) {
    case 'gallery':
      return <Gallery mapLink={page.textOf('map')} />;
    case 'figure':
      return <FigureScreen store={store} view={page.figure} own={session.own} />;
    case 'map':
      return <MapScreen store={store} view={page.map} own={session.own} />;
  }
}
