import { NodeSelection, type EditorState } from 'prosemirror-state';
import { useId } from 'react';
import { linkAround } from '#web/features/lesson-editor/logic/rich-text/link-range';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { isolated, t } from '#web/shared/i18n/locale';

/** Languages whose code the lesson page colours. */
const languages = ['bash', 'css', 'html', 'javascript', 'json', 'python', 'sql', 'xml'];

/** Shows what can be changed about the thing at the caret: a link, a picture, a formula or code. */
export function ContextBar(props: {
  state: EditorState;
  onLink: () => void;
  onUnlink: () => void;
  onImage: () => void;
  onSource: () => void;
  onLanguage: (language: string) => void;
}) {
  const { state, onLink, onUnlink, onImage, onSource, onLanguage } = props;
  const { selection } = state;
  const list = useId();
  const selected = selection instanceof NodeSelection ? selection.node.type : undefined;
  const link = linkAround(state);
  const code =
    selection.$from.parent.type === nodes.code_block ? selection.$from.parent : undefined;
  if (selected === nodes.image) return <Bar actions={[[t('richText.image.edit'), onImage]]} />;
  if (selected === nodes.inline_source)
    return <Bar actions={[[t('richText.editSource'), onSource]]} />;
  if (link)
    return (
      <Bar
        text={isolated(link.href)}
        actions={[
          [t('richText.link.edit'), onLink],
          [t('richText.link.remove'), onUnlink],
        ]}
      />
    );
  if (!code) return null;
  return (
    <div className="context-bar card">
      <label>
        {t('richText.language')}
        <input
          dir="ltr"
          list={list}
          value={String(code.attrs.info)}
          spellCheck={false}
          onChange={({ target }) => onLanguage(target.value.replaceAll(/[\r\n]/g, ''))}
        />
      </label>
      <datalist id={list}>
        {languages.map((language) => (
          <option key={language} value={language} />
        ))}
      </datalist>
    </div>
  );
}

function Bar({ text, actions }: { text?: string; actions: [string, () => void][] }) {
  return (
    <div className="context-bar card">
      {text !== undefined && <span className="small quiet">{text}</span>}
      {actions.map(([name, run]) => (
        <button
          key={name}
          type="button"
          className="tool"
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
