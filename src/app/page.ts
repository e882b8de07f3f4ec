import { createStore, type StoreApi } from 'zustand/vanilla';
import { createExperimentStore } from '../experiment/store';
import type { FigureView } from '../gallery/figure/figure-view';
import type { MapView } from '../gallery/map/map-view';
import { Run } from '../instrument/run/run';
import type { RunView } from '../instrument/run/run-view';
import type { Session } from '../session/session';
import { type PageLink, readPageLink, writePageLink } from './page-link';
import type { PageView, ScreenName } from './page-view';

/** What the page holds: the Lab's run, and how each screen is looked at, open or not. */
export class Page {
  readonly run: Run;
  readonly view: StoreApi<PageView>;
  readonly figure: StoreApi<FigureView>;
  readonly map: StoreApi<MapView>;

  constructor({ issues, ...link }: ReturnType<typeof readPageLink>, session: Session) {
    const { page, lab, figure, map } = link.views;
    const view = createStore<RunView>(() => lab);
    this.run = new Run('lab', createExperimentStore(link, issues), view, session);
    this.view = createStore<PageView>(() => page);
    this.figure = createStore<FigureView>(() => figure);
    this.map = createStore<MapView>(() => map);
    // Its threads need not wait until the screen stands.
    session.setVisible(page.screen === 'lab');
    this.view.subscribe(({ screen }, former) => {
      if (screen === former.screen) return;
      if (screen !== 'lab' && session.state.getState().playing) session.pause();
    });
  }

  get link(): PageLink {
    const { experiment, playback } = this.run.store.getState();
    const views = {
      page: this.view.getState(),
      lab: this.run.view.getState(),
      figure: this.figure.getState(),
      map: this.map.getState(),
    };
    return { experiment, playback, views };
  }

  /** The text of the address that shows another screen of the same. */
  textOf(screen: ScreenName): string {
    const { views, ...link } = this.link;
    return writePageLink({ ...link, views: { ...views, page: { ...views.page, screen } } });
  }

  /** The text of a link to what is shown, at this step or at the beginning. */
  textAt(at: number | null): string {
    const { playback, ...link } = this.link;
    return writePageLink({ ...link, playback: { ...playback, at } });
  }

  /** Opens the text of a link in the language and on the stage of the page. */
  open(text: string): void {
    const { issues, views, ...link } = readPageLink(text);
    const { language, present } = this.view.getState();
    this.run.view.setState(views.lab);
    this.figure.setState(views.figure);
    this.map.setState(views.map);
    this.run.open(link, issues);
    const { page } = views;
    this.view.setState({ ...page, language: page.language ?? language, present });
  }

  /** Calls back after every change of what the address holds. */
  subscribe(listener: () => void): () => void {
    const { store, view } = this.run;
    let { experiment, playback } = store.getState();
    const stops = [
      store.subscribe((state) => {
        if (state.experiment === experiment && state.playback === playback) return;
        ({ experiment, playback } = state);
        listener();
      }),
      ...[view, this.view, this.figure, this.map].map((one) => one.subscribe(() => listener())),
    ];
    return () => stops.forEach((stop) => stop());
  }
}
