import { useRun } from '../instrument/run/run-context';
import { NO_CLASS } from '../teach/classroom/class-view';
import { pageAddress } from '../ui/page-address';
import { fetched } from '../ui/parts/fetched';
import { usePageState, usePageView } from './page-context';
import type { Place } from './page-view';

const Chapters = fetched(
  'chapters/frame/Chapters',
  async () => (await import('../chapters/frame/Chapters')).Chapters,
);
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

const Teach = fetched(
  ['teach/page/TeachScreen', 'chapters/frame/Lessons', 'app/Teach'],
  async () => (await import('./Teach')).Teach,
);

/** What says what on the Lab's other stages: for a class, and for the back row. */
const STAGED = ['instrument/advice/Advice', 'instrument/settings/SettingControl'] as const;

const ClassScreen = fetched(
  ['teach/classroom/ClassScreen', ...STAGED],
  async () => (await import('../teach/classroom/ClassScreen')).ClassScreen,
);
const PresentScreen = fetched(
  ['teach/presenting/PresentScreen', ...STAGED],
  async () => (await import('../teach/presenting/PresentScreen')).PresentScreen,
);

interface Props {
  readonly place: Exclude<Place, 'start'>;
  readonly onPresent: () => void;
}

/** What is neither Start nor the whole Lab is fetched when it is first shown. */
export function OtherScreen({ place, onPresent }: Props) {
  const page = usePageState();
  const { present, chapter, section, state } = usePageView();
  const { store, session } = useRun();
  switch (place) {
    case 'lab':
      return present ? (
        <PresentScreen
          ofClass={page.class}
          address={() => {
            // Who opens it has a screen of their own, and is yet to be asked.
            const ofClass = { ...page.class.getState(), guess: null };
            const { at } = store.getState().playback;
            return pageAddress(page.textFor(ofClass, at, { present: false }));
          }}
          onEnd={onPresent}
        />
      ) : (
        <ClassScreen
          view={page.class}
          labLink={() => page.textFor(NO_CLASS)}
          onPresent={onPresent}
        />
      );
    case 'chapters':
      return <Chapters page={chapter ?? 'contents'} section={section} state={state} />;
    case 'gallery':
      return (
        <Gallery
          figureLink={page.textOf('figure', { network: 'paper' })}
          mapLink={page.textOf('map')}
        />
      );
    case 'figure':
      return <FigureScreen store={store} view={page.figure} own={session.own} />;
    case 'teach':
      return <Teach />;
    case 'map':
      return <MapScreen store={store} view={page.map} own={session.own} />;
  }
}
