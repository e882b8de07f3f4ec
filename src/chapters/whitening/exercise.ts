import { ofRun } from '../exercise/checks';

/** Both are judged against the bill that was measured on the reader's machine. */
const MISTAKES = ['unmeasured', 'tooSmall', 'tooLarge'] as const;

export const exercises = {
  'from-which-d': ofRun({ mistakes: MISTAKES }),
  'root-alone': ofRun({ mistakes: MISTAKES }),
};
