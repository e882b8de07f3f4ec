import { ChapterTeasers } from '../chapters/frame/ChapterTeasers';
import { ChapterWays } from '../chapters/frame/ChapterWays';
import { Start } from '../start/Start';
import { lastExperiment } from './last-experiment';

interface Props {
  /** The text of the address that opens the same run in the Lab. */
  readonly labLink: () => string;
}

/** Start, with the ways into the chapters: all of it comes at once, so that nothing moves. */
export function StartScreen({ labLink }: Props) {
  return (
    <Start
      labLink={labLink}
      ways={<ChapterWays last={lastExperiment()} />}
      chapters={<ChapterTeasers />}
    />
  );
}
