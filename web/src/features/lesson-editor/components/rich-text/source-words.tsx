import { memo } from 'react';
import type { SourceView } from '#web/features/lesson-editor/logic/rich-text/node-views';
import { Markdown } from '#web/shared/markdown/markdown';

/** Shows words that rich text cannot edit, such as a formula, as the lesson page shows them. */
export const SourceWords = memo(function SourceWords({ view }: { view: SourceView }) {
  const { source, isSelected, edit } = view;
  const footnote = /^\[\^([^\]]+)\]$/.exec(source)?.[1];
  return (
    // Enter edits the selected node: see `rich-text`.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span className={isSelected ? 'words selected' : 'words'} onDoubleClick={edit} title={source}>
      {footnote === undefined ? (
        <span inert>
          {source.startsWith('<!--') ? (
            <code>{source}</code>
          ) : (
            <Markdown source={source} height="1em" />
          )}
        </span>
      ) : (
        <sup>{footnote}</sup>
      )}
    </span>
  );
});
