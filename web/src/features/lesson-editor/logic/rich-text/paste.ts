import { toggleMark } from 'prosemirror-commands';
import { DOMParser, Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cellAround, handlePaste as pasteCells, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { cleanPastedHtml } from '#web/features/lesson-editor/logic/rich-text/clean-pasted-html';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';
import { readNodes } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { marks, nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  fittingCell,
  onlyTable,
  readTabs,
  tableRule,
  writeTabs,
} from '#web/features/lesson-editor/logic/rich-text/tables/paste-table';
import { safeUrl } from '#web/shared/markdown/safe-url';

const base = DOMParser.fromSchema(schema);

/** Reads pasted HTML. */
const parser = new DOMParser(schema, [
  tableRule,
  // Word and web pages divide with these.
  { tag: 'style, script, title, template', ignore: true },
  ...base.rules,
]);

/** Returns pasted Markdown as blocks; text of one paragraph as words. */
function textSlice(text: string, isPlain: boolean): Slice {
  const table = isPlain ? undefined : readTabs(text);
  if (table) return new Slice(Fragment.from(table), 0, 0);
  const blocks = isPlain
    ? text
        .split(/(?:\r\n?|\n)+/)
        .map((line) => nodes.paragraph!.create(null, line === '' ? null : schema.text(line)))
    : readNodes(text.trim());
  const isOpen = (node: Node | undefined) => (node?.type === nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.fromArray(blocks), isOpen(blocks[0]), isOpen(blocks.at(-1)));
}

/** Pastes what a cell cannot hold as it is: a table into the cells from here on, blocks as words. */
function pasteIntoCell(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  const table = onlyTable(slice);
  if (table) return pasteCells(view, event, new Slice(Fragment.from(table), 0, 0));
  const words = fittingCell(slice);
  if (words) view.dispatch(view.state.tr.replaceSelection(words).scrollIntoView());
  return words !== undefined;
}

/** Drops blocks into a cell as words. */
function dropIntoCell(view: EditorView, event: DragEvent, slice: Slice, isMoved: boolean): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const words = fittingCell(slice);
  if (!place || !words || !cellAround(view.state.doc.resolve(place.pos))) return false;
  const { tr } = view.state;
  if (isMoved) tr.deleteSelection();
  const { pos, deleted } = tr.mapping.mapResult(place.pos);
  if (!deleted && cellAround(tr.doc.resolve(pos))) view.dispatch(tr.replace(pos, pos, words));
  return true;
}

/** Cleans what is pasted and dropped. `explainFiles` tells people what to do with files instead. */
export const paste = (explainFiles: () => void) =>
  new Plugin({
    props: {
      transformPastedHTML: cleanPastedHtml,
      clipboardParser: parser,
      clipboardTextParser: (text, _, isPlain) => textSlice(text, isPlain),
      clipboardTextSerializer: (slice) => {
        const cells = writeTabs(slice);
        if (cells !== undefined) return cells;
        const isWords = slice.content.firstChild?.isInline === true;
        const blocks = isWords
          ? [nodes.paragraph!.create(null, slice.content)]
          : slice.content.content;
        const fitting = nodes.doc!.createAndFill(null, blocks);
        return fitting
          ? new DocumentText().toMarkdown(fitting).trimEnd()
          : slice.content.textBetween(0, slice.content.size, '\n');
      },
      handlePaste(view, event, slice) {
        const data = event.clipboardData;
        const address = data?.getData('text/plain').trim() ?? '';
        if (data && data.files.length > 0 && address === '' && data.getData('text/html') === '') {
          explainFiles();
          return true;
        }
        if (isInTable(view.state) && pasteIntoCell(view, event, slice)) return true;
        const isAddress =
          /^(?:https?:\/\/|mailto:)\S+$/.test(address) && safeUrl(address) !== undefined;
        if (
          !isAddress ||
          view.state.selection.empty ||
          view.state.selection.$from.parent.type.spec.code
        )
          return false;
        return toggleMark(
          marks.link!,
          { href: address, title: '' },
          { removeWhenPresent: false },
        )(view.state, view.dispatch);
      },
      handleDrop(view, event, slice, isMoved) {
        if (!event.dataTransfer?.files.length) return dropIntoCell(view, event, slice, isMoved);
        event.preventDefault();
        explainFiles();
        return true;
      },
    },
  });
