import { useTranslation } from 'react-i18next';
import type { Problem } from '../../engine/data/own/problem';
import { shownName } from '../../experiment/shown-name';
import { problemText } from './problem-text';
import type { RefusedFile } from './read-file';

interface Props {
  readonly refused: readonly RefusedFile[];
  /** Of files together. */
  readonly together: Problem | null;
  /** Sentences of another kind. */
  readonly others: readonly string[];
}

/** What is wrong, read out as soon as it is there. */
export function Problems({ refused, together, others }: Props) {
  const { t } = useTranslation();
  const sentences = [
    ...refused.map(({ name, problem }) =>
      t('files.about', { name: shownName(name), problem: problemText(t, problem) }),
    ),
    ...others,
    ...(together === null ? [] : [problemText(t, together)]),
  ];
  return (
    <div role="alert" className="files-problems">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
