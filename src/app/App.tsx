import { useCallback, useLayoutEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { vocabulary } from '../i18n/vocabulary';
import { Lab } from '../lab/Lab';
import { RunContext } from '../instrument/run/run-context';
import { Notices } from '../instrument/notices/Notices';
import { fetched, fetchedQuietly } from '../ui/parts/fetched';
import { type Follow, FollowContext } from '../ui/PageLink';
import { Panel } from '../ui/Panel';
import { ReloadContext } from '../ui/parts/MissingPart';
import { PanelBoundary } from '../ui/PanelBoundary';
import './app.css';
import './base.css';
import './first-paint.css';
import './dropped-files.css';
import './print.css';
import { reload } from './come-back';
import { Header } from './Header';
import { markLowWindow } from './low-window';
import type { Page } from './page';
import { PageContext, usePageState, usePageView, usePlace } from './page-context';
import type { Speaking } from './speaking';
import { SpokenLanguage } from './SpokenLanguage';
import { isForClass } from '../teach/classroom/class-view';
import './theme.css';
import { useIdle } from './use-idle';

const StartScreen = fetched(
  ['start/Start', 'chapters/frame/ChapterWays', 'app/StartScreen'],
  async () => (await import('./StartScreen')).StartScreen,
);
const OtherScreen = fetched(
  'app/OtherScreen',
  async () => (await import('./OtherScreen')).OtherScreen,
);

const Paper = fetchedQuietly(
  'lab/paper/Paper',
  async () => (await import('../lab/paper/Paper')).Paper,
);

const WhenIdle = fetchedQuietly(
  ['ui/offline/NewVersion', 'app/WhenIdle'],
  async () => (await import('./WhenIdle')).WhenIdle,
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
  const { present } = usePageView();
  const place = usePlace();
  const idle = useIdle();
  const made = useStore(page.class);
  const stage = present && place === 'lab';

  // Before the first paint: all sizes change with it.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-present', present);
    document.documentElement.toggleAttribute('data-stage', stage);
    return markLowWindow();
  }, [present, stage]);

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
          {!stage && <Header />}
          <SpokenLanguage first={speaking} />
          <Notices />
          {idle && <WhenIdle page={page} />}
          <Screen />
        </div>
      </div>
      {idle && place !== 'chapters' && place !== 'start' && place !== 'teach' && (
        <Paper
          screen={place}
          write={(at) => page.textAt(at)}
          task={isForClass(made) ? made.task : null}
          closed={made.curtain && made.guess === null}
        />
      )}
    </PanelBoundary>
  );
}

function Screen() {
  const { t } = useTranslation();
  const page = usePageState();
  const place = usePlace();
  const { present } = usePageView();
  const forClass = useStore(page.class, isForClass);
  const togglePresent = useCallback(
    () => page.view.setState((now) => ({ present: !now.present })),
    [page],
  );
  if (place === 'lab' && !present && !forClass) return <Lab onPresent={togglePresent} />;
  return (
    <Panel key={place} name={t(`page.${place}`)}>
      {place === 'start' ? (
        <StartScreen labLink={() => page.textOf('lab')} />
      ) : (
        <OtherScreen place={place} onPresent={togglePresent} />
      )}
    </Panel>
  );
}
