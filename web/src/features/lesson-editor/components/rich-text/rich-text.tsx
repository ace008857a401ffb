import { toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { NodeSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import {
  memo,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type Ref,
} from 'react';
import { createPortal } from 'react-dom';
import { ContextBar } from '#web/features/lesson-editor/components/rich-text/context-bar';
import { FormulaDialog } from '#web/features/lesson-editor/components/rich-text/formula-dialog';
import {
  ImageDialog,
  LinkDialog,
} from '#web/features/lesson-editor/components/rich-text/link-dialog';
import {
  editSelected,
  type NodeViews,
} from '#web/features/lesson-editor/logic/rich-text/node-views';
import { SlashList } from '#web/features/lesson-editor/components/rich-text/slash-list';
import {
  slashChoices,
  type SlashChoice,
} from '#web/features/lesson-editor/logic/rich-text/slash-choices';
import { SourceBlock } from '#web/features/lesson-editor/components/rich-text/source-block';
import { SourceWords } from '#web/features/lesson-editor/components/rich-text/source-words';
import { TableBar } from '#web/features/lesson-editor/components/rich-text/table-bar';
import {
  Toolbar,
  toolGroups,
  type ToolID,
} from '#web/features/lesson-editor/components/rich-text/toolbar';
import { useEditor } from '#web/features/lesson-editor/hooks/rich-text/use-editor';
import {
  actions,
  isInTable,
  type ActionID,
} from '#web/features/lesson-editor/logic/rich-text/commands';
import { linkAround } from '#web/features/lesson-editor/logic/rich-text/link-range';
import {
  calloutKinds,
  marks,
  nodes,
  schema,
} from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  slashState,
  type SlashState,
} from '#web/features/lesson-editor/logic/rich-text/slash-menu';
import { tablePlace } from '#web/features/lesson-editor/logic/rich-text/tables/table-actions';
import { inLanguage, t } from '#web/shared/i18n/locale';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-gapcursor/style/gapcursor.css';
import '#web/features/lesson-editor/components/rich-text/rich-text.css';

export type RichTextHandle = {
  /** Makes the text another one, such as a merged one, and keeps the caret. Merges it with what was typed and not sent. */
  apply: (markdown: string) => void;
  /** Sends what was typed in the last moment, which `onChange` has not told yet, and returns the text. */
  flush: () => string;
  focus: () => void;
};

type Opened = 'link' | 'image' | 'formula';

/**
 * Edits Markdown as rich text. What is not edited stays as it was written, to the byte. A `value` that the editor has
 * not sent itself replaces the text, and the caret stays in its place. Must not be inside a form.
 */
export default function RichText(props: {
  value: string;
  /** Gets the text, and the one that the edit began with. */
  onChange: (markdown: string, before: string) => void;
  /** The language of the text (BCP 47). */
  language: string;
  label: string;
  ref?: Ref<RichTextHandle>;
}) {
  const { value, onChange, language, label, ref } = props;
  const id = useId();
  const ids = { field: `${id}-text`, list: `${id}-list`, hint: `${id}-hint` };
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [message, setMessage] = useState('');
  const open = (dialog: Opened) => () => {
    setOpened(dialog);
    return true;
  };
  const { editor, state } = useEditor(
    place,
    {
      value,
      onChange: (markdown, before) => {
        setMessage('');
        onChange(markdown, before);
      },
      onChoose: choose,
      onEditWords: open('formula'),
      onFile: () => setMessage(t('richText.noFiles')),
      keys: {
        'Mod-k': (current) => toggleMark(marks.link!, { href: '' })(current) && open('link')(),
        'Alt-F10': () => {
          place.current?.parentElement
            ?.querySelector<HTMLElement>('.tools [tabindex="0"]')
            ?.focus();
          return true;
        },
        Enter: (_, __, view) => view !== undefined && editSelected(view),
      },
      ids,
      label,
      attributes: attributesOf(language),
    },
    summaryOf,
  );
  const view = editor?.view;
  useImperativeHandle(
    ref,
    () => ({
      apply: (markdown) => editor?.apply(markdown),
      flush: () => editor?.flush() ?? value,
      focus: () => editor?.view.focus(),
    }),
    [editor, value],
  );

  function run(tool: ToolID | SlashChoice, on: EditorView) {
    if (tool === 'link' || tool === 'image' || tool === 'formula') return setOpened(tool);
    on.focus();
    const command =
      tool === 'undo' ? undo : tool === 'redo' ? redo : actions[tool as ActionID].command;
    command(on.state, on.dispatch, on);
    // What was just inserted begins as a template.
    if (tool === 'displayFormula' || tool === 'footnote') editSelected(on);
  }
  function choose(on: EditorView, { from, query, index }: SlashState) {
    const choice = slashChoices(query, on.state)[index];
    if (choice === undefined) return;
    on.dispatch(on.state.tr.delete(from, from + 1 + query.length));
    run(choice, on);
  }
  const slash = state && slashState(state);
  return (
    <div className="rich-text" style={calloutNames()}>
      <div className="rich-text-head">
        <Tools
          state={state}
          controls={ids.field}
          onTool={(tool) => view && run(tool, view)}
          onLeave={() => view?.focus()}
        />
        {view && state && (
          <ContextBar
            state={state}
            onLink={open('link')}
            onImage={open('image')}
            onSource={open('formula')}
            onUnlink={() => unlink(view)}
            onLanguage={(info) =>
              view.dispatch(
                view.state.tr.setNodeAttribute(view.state.selection.$from.before(), 'info', info),
              )
            }
          />
        )}
      </div>
      {view && state && <TableBar view={view} state={state} controls={ids.field} />}
      <div ref={place} className="rich-text-frame" {...inLanguage(language)} />
      {view && slash && (
        <SlashList
          id={ids.list}
          view={view}
          open={slash}
          onChoose={(index) => choose(view, { ...slash, index })}
        />
      )}
      <p id={ids.hint} className="visually-hidden">
        {t('richText.hint')}
      </p>
      <p role="status" className={message === '' ? undefined : 'notice'}>
        {message}
      </p>
      {editor && <Sources views={editor.views} />}
      {view && opened && (
        <OpenDialog opened={opened} view={view} onClose={() => setOpened(undefined)} />
      )}
    </div>
  );
}

/** Returns the names of callouts for the stylesheet, because they are no part of the text. */
const calloutNames = (): CSSProperties =>
  Object.fromEntries(
    calloutKinds.map((kind) => [
      `--callout-${kind}`,
      JSON.stringify(t(`markdown.callout.${kind}`)),
    ]),
  );

/** Words of a language without a direction of its own begin at their own side. */
const attributesOf = (language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(inLanguage(language)));

const activeTools = (state: EditorState): ToolID[] =>
  toolGroups.flat().filter((tool) => isActive(tool, state));

const isActive = (tool: ToolID, state: EditorState): boolean =>
  tool === 'link'
    ? linkAround(state) !== undefined
    : tool in actions && actions[tool as ActionID].isActive(state);

const disabledTools = (state: EditorState): ToolID[] => {
  const tools: ToolID[] = [];
  if (undoDepth(state) === 0) tools.push('undo');
  if (redoDepth(state) === 0) tools.push('redo');
  if (isInTable(state)) tools.push(...blockTools);
  return tools;
};

/** Tools for what a table cell cannot hold. */
const blockTools: readonly ToolID[] = [
  ...(['heading', 'subheading', 'smallHeading', 'bulletList', 'orderedList', 'taskList'] as const),
  ...(['quote', 'note', 'codeBlock', 'table'] as const),
];

/** Sums up what the tools and menus show, so that they render only when it changes. */
function summaryOf(state: EditorState): string {
  const { selection } = state;
  const selected =
    selection instanceof NodeSelection ? [selection.from, selection.node.type.name] : null;
  const { info = null } = selection.$from.parent.attrs;
  return JSON.stringify([
    activeTools(state),
    disabledTools(state),
    slashState(state),
    linkAround(state),
    tablePlace(state),
    selected,
    info,
  ]);
}

/** Shows the toolbar. */
function Tools(props: {
  state: EditorState | undefined;
  controls: string;
  onTool: (tool: ToolID) => void;
  onLeave: () => void;
}) {
  const { state, ...others } = props;
  const sets = useMemo(
    () => ({
      active: new Set(state && activeTools(state)),
      disabled: new Set(state ? disabledTools(state) : (['undo', 'redo'] as const)),
    }),
    [state],
  );
  return (
    <Toolbar label={t('richText.tools')} groups={toolGroups} start="strong" {...sets} {...others} />
  );
}

/** Renders what rich text cannot edit into its places. */
const Sources = memo(function Sources({ views }: { views: NodeViews }) {
  const blocks = views.blocks.use();
  const words = views.words.use();
  return (
    <>
      {blocks.map((view) => createPortal(<SourceBlock view={view} />, view.dom, String(view.id)))}
      {words.map((view) => createPortal(<SourceWords view={view} />, view.dom, String(view.id)))}
    </>
  );
});

function OpenDialog({
  opened,
  view,
  onClose,
}: {
  opened: Opened;
  view: EditorView;
  onClose: () => void;
}) {
  const { state } = view;
  const selected = state.selection instanceof NodeSelection ? state.selection.node : undefined;
  const close = () => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => view.focus());
  };
  if (opened === 'link') {
    const link = linkAround(state);
    return (
      <LinkDialog
        initial={{ href: link?.href ?? '', words: '' }}
        hasWords={!link && state.selection.empty}
        onSave={({ href, words }) => {
          saveLink(view, href, words);
          close();
        }}
        onRemove={link && (() => (unlink(view), close()))}
        onClose={close}
      />
    );
  }
  if (opened === 'image') {
    const { src = '', alt = '' } =
      selected?.type === nodes.image ? (selected.attrs as Record<string, string>) : {};
    return (
      <ImageDialog
        initial={{ src, alt }}
        onSave={(values) => {
          const title = selected?.type === nodes.image ? String(selected.attrs.title) : '';
          const image = nodes.image!.create({ ...values, title });
          view.dispatch(view.state.tr.replaceSelectionWith(image, false).scrollIntoView());
          close();
        }}
        onClose={close}
      />
    );
  }
  const initial = selected?.type === nodes.inline_source ? String(selected.attrs.source) : '$x$';
  return (
    <FormulaDialog
      initial={initial}
      onSave={(source) => {
        const { tr } = view.state;
        view.dispatch(
          source === ''
            ? tr.deleteSelection()
            : tr.replaceSelectionWith(nodes.inline_source!.create({ source }), false),
        );
        close();
      }}
      onClose={close}
    />
  );
}

function saveLink(view: EditorView, href: string, words: string): void {
  const { tr, selection } = view.state;
  const link = linkAround(view.state);
  const mark = marks.link!.create({ href });
  if (!link && selection.empty)
    tr.insert(selection.from, schema.text(words, mark.addToSet(selection.$from.marks())));
  else tr.addMark(link?.from ?? selection.from, link?.to ?? selection.to, mark);
  view.dispatch(tr.scrollIntoView());
}

function unlink(view: EditorView): void {
  const link = linkAround(view.state);
  if (link) view.dispatch(view.state.tr.removeMark(link.from, link.to, marks.link));
  view.focus();
}
