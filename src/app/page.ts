import { createStore, type StoreApi } from 'zustand/vanilla';
import { createExperimentStore } from '../experiment/store';
import type { FigureView } from '../gallery/figure/figure-view';
import type { MapView } from '../gallery/map/map-view';
import { Run } from '../instrument/run/run';
import type { RunView } from '../instrument/run/run-view';
import type { Session } from '../session/session';
import type { ClassView } from '../teach/classroom/class-view';
import { type PageLink, readPageLink, writePageLink } from './page-link';
import { type PageView, type Place, placeOf, showsRun } from './page-view';

/** What the page holds: the Lab's run, and how each screen is looked at, open or not. */
export class Page {
  readonly run: Run;
  readonly view: StoreApi<PageView>;
  readonly figure: StoreApi<FigureView>;
  readonly map: StoreApi<MapView>;
  readonly class: StoreApi<ClassView>;

  constructor({ issues, ...link }: ReturnType<typeof readPageLink>, session: Session) {
    const { page, lab, figure, map, class: ofClass } = link.views;
    const view = createStore<RunView>(() => lab);
    const store = createExperimentStore(link, issues, new Set(ofClass.locked));
    this.run = new Run('lab', store, view, session);
    this.view = createStore<PageView>(() => page);
    this.figure = createStore<FigureView>(() => figure);
    this.map = createStore<MapView>(() => map);
    this.class = createStore<ClassView>(() => ofClass);
    // Its threads need not wait until the screen stands.
    session.setVisible(showsRun(placeOf(page)));
    this.view.subscribe((now, former) => {
      if (placeOf(now) === placeOf(former)) return;
      if (!showsRun(placeOf(now)) && session.state.getState().playing) session.pause();
    });
  }

  get link(): PageLink {
    const { experiment, playback } = this.run.store.getState();
    const views = {
      page: this.view.getState(),
      lab: this.run.view.getState(),
      figure: this.figure.getState(),
      map: this.map.getState(),
      class: this.class.getState(),
    };
    return { experiment, playback, views };
  }

  /** The text of the address that shows another place of the same. */
  textOf(place: Place, figure: Partial<FigureView> = {}): string {
    const { views, ...link } = this.link;
    const { page } = views;
    const at =
      place === 'chapters'
        ? { ...page, chapter: 'contents' as const, section: null, state: '' }
        : { ...page, chapter: null, section: null, state: '', screen: place };
    return writePageLink({
      ...link,
      views: { ...views, page: at, figure: { ...views.figure, ...figure } },
    });
  }

  /** The text of a link to what is shown, at this step or at the beginning. */
  textAt(at: number | null): string {
    const { playback, ...link } = this.link;
    return writePageLink({ ...link, playback: { ...playback, at } });
  }

  /** The text of a link to the same for a class, or to all of the Lab; the page else as it is. */
  textFor(
    ofClass: ClassView,
    at: number | null = null,
    shown: Partial<Pick<PageView, 'language' | 'present'>> = {},
  ): string {
    const { playback, views, experiment } = this.link;
    return writePageLink({
      experiment,
      playback: { ...playback, at },
      views: {
        ...views,
        page: { ...views.page, screen: 'lab', chapter: null, section: null, state: '', ...shown },
        class: ofClass,
      },
    });
  }

  /** Opens the text of a link in the language and on the stage of the page. */
  open(text: string): void {
    const { issues, views, ...link } = readPageLink(text);
    const { language, present } = this.view.getState();
    this.run.view.setState(views.lab);
    this.figure.setState(views.figure);
    this.map.setState(views.map);
    this.class.setState(views.class);
    this.run.open(link, issues, new Set(views.class.locked));
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
      ...[view, this.view, this.figure, this.map, this.class].map((one) =>
        one.subscribe(() => listener()),
      ),
    ];
    return () => stops.forEach((stop) => stop());
  }
}
