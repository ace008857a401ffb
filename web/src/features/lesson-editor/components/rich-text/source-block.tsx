import { memo, useEffect, useId, useRef } from 'react';
import { splitBlocks } from '#web/features/lesson-editor/logic/split-blocks';
import type { SourceView } from '#web/features/lesson-editor/logic/rich-text/node-views';
import { ToolIcon } from '#web/features/lesson-editor/components/rich-text/tool-icon';
import { t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';

/** Shows a block that rich text cannot edit as the lesson page shows it, and edits its Markdown in place. */
export const SourceBlock = memo(function SourceBlock({ view }: { view: SourceView }) {
  const { source, isSelected, isEditing, edit } = view;
  const kind = kindOf(source);
  return (
    <div
      className={isSelected || isEditing ? 'source-frame selected' : 'source-frame'}
      role="group"
      aria-label={kind}
    >
      <div className="source-head">
        <span className="small quiet" aria-hidden="true">
          {kind}
        </span>
        {!isEditing && (
          <button type="button" className="tool" onClick={edit}>
            <ToolIcon name="edit" />
            {t('richText.editSource')}
          </button>
        )}
      </div>
      {isEditing ? <SourceField view={view} /> : <Preview source={source} />}
    </div>
  );
});

/** Returns what a block is called. */
function kindOf(source: string): string {
  const [block] = splitBlocks(source);
  switch (block?.type) {
    case 'table':
      return t('richText.kind.table');
    case 'blockFormula':
      return t('richText.kind.formula');
    case 'footnote':
      return t('richText.kind.footnote');
    case 'html':
      return t('richText.kind.html');
    case 'def':
      return t('richText.kind.definition');
    default:
      return t('richText.kind.other');
  }
}

/** Renders Markdown. What shows nothing is shown as its source. */
function Preview({ source }: { source: string }) {
  const type = splitBlocks(source)[0]?.type;
  const isInvisible = type === 'def' || type === 'footnote' || /^<!--[^]*-->$/.test(source.trim());
  return (
    // Its links are not for use here.
    <div className="source-preview" inert>
      {source.trim() === '' ? (
        <p className="quiet">{t('richText.emptySource')}</p>
      ) : isInvisible ? (
        <pre dir="auto">{source}</pre>
      ) : (
        <Markdown source={source} height="3rem" />
      )}
    </div>
  );
}

/** Returns whether what follows a block would be a part of it, because a fence or element is not closed. */
const isOpen = (source: string): boolean =>
  source.trim() !== '' && !/^x\s*$/.test(splitBlocks(`${source}\n\nx`).at(-1)!.source);

function SourceField({ view }: { view: SourceView }) {
  const { source, change, done } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    // The editor takes the focus when it selects the block.
    const timer = setTimeout(() => field.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const isUnclosed = isOpen(source);
  return (
    <div className="source-field">
      <textarea
        ref={field}
        dir="auto"
        aria-label={t('richText.source')}
        aria-describedby={id}
        rows={Math.min(20, source.split('\n').length + 1)}
        value={source}
        spellCheck={false}
        onChange={({ target }) => change(target.value)}
        onKeyDown={(event) => {
          if (
            event.key !== 'Escape' &&
            !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          )
            return;
          event.preventDefault();
          event.stopPropagation();
          done();
        }}
      />
      <div className="row">
        <button type="button" className="button" onClick={done}>
          {t('richText.done')}
        </button>
        <small id={id} className={isUnclosed ? 'mistake' : 'quiet'}>
          {t(isUnclosed ? 'richText.unclosed' : 'richText.sourceHint')}
        </small>
      </div>
    </div>
  );
}
