import { type ReactNode, useEffect, useRef } from 'react';
import { followSymbols } from '../symbols/lit';
import { type Chapter, ChapterContext } from './chapter-context';
import { COMPONENTS } from './components';
import { useGoToSection } from './section-context';

/** What there is to read of a chapter, in one language. */
export interface Content {
  readonly chapter: Chapter;
  readonly text: (props: { readonly components: Readonly<Record<string, unknown>> }) => ReactNode;
}

/** The text of a chapter, with all that it says and plays. */
export function Reading({ content: { chapter, text } }: { content: Content }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => (body.current === null ? undefined : followSymbols(body.current)), []);
  useGoToSection(body);
  return (
    <ChapterContext value={chapter}>
      <div ref={body} className="chapter-text">
        {
          // As a component it would be another one in each language, and all in it would begin anew.
          text({ components: COMPONENTS })
        }
      </div>
    </ChapterContext>
  );
}
