import { BandsAndAccuracy } from '../parts/BandsAndAccuracy';
import { ChapterRun } from '../frame/ChapterRun';
import { OpenInLab } from '../frame/OpenInLab';
import { RunRow } from '../parts/RunRow';
import { WHITENED_LINK } from './whitened-link';

/** A whole network, batch-normalized and whitened, in training. */
export function WhitenedPlay() {
  return (
    <ChapterRun link={WHITENED_LINK}>
      <RunRow>
        <OpenInLab link={WHITENED_LINK} />
      </RunRow>
      <BandsAndAccuracy />
    </ChapterRun>
  );
}
