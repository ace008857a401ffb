import { diffIndices } from 'node-diff3';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import {
  blocksOf,
  type DocumentText,
} from '#web/features/lesson-editor/logic/rich-text/document-text';
import { readDocument } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';

/**
 * Returns the transaction that makes the document another text, such as one with another person's edits. It changes
 * only what differs, so that the caret stays where it is. Undoing does not revert it. The caller applies it at once.
 */
export function applyText(state: EditorState, source: DocumentText, text: string): Transaction {
  const pieces = source.pieces(state.doc);
  const known = new Map(pieces.map((piece, index) => [piece, state.doc.child(index)]));
  const read = readDocument(text, (piece) => (piece === '' ? undefined : known.get(piece)));
  const tr = state.tr.setMeta('addToHistory', false);
  const changes = diffIndices(
    pieces,
    read.blocks.map((block) => block.source),
  );
  for (const { buffer1, buffer2 } of changes.toReversed()) {
    const start = placeOf(state.doc, buffer1[0]);
    const old = state.doc.children.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const fresh = read.blocks.slice(buffer2[0], buffer2[0] + buffer2[1]).map(({ node }) => node);
    replaceBlocks(tr, start, old, fresh);
  }
  if (tr.doc.childCount === 0) tr.insert(0, nodes.paragraph!.create());
  const wanted = nodes.doc!.create(null, blocksOf(read));
  if (!tr.doc.eq(wanted)) tr.replaceWith(0, tr.doc.content.size, wanted.content);
  source.adopt(tr.doc, read, text);
  keepTypedSpace(state, tr);
  return tr;
}

/** Puts back the space that was typed last: Markdown has none at the end of a block, but the next word needs it. */
function keepTypedSpace({ selection }: EditorState, tr: Transaction): void {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return;
  const [space = ''] = /\s*$/.exec($from.parent.textContent) ?? [];
  const caret = tr.selection.$from;
  const before = caret.parent.textBetween(0, caret.parentOffset, '', '\ufffc');
  if (space !== '' && caret.parent.isTextblock && !/\s$/.test(before)) tr.insertText(space);
}

function placeOf(doc: Node, index: number): number {
  let place = 0;
  for (let at = 0; at < index; at++) place += doc.child(at).nodeSize;
  return place;
}

/** Replaces blocks; in pairs where there are as many, so that a caret in one of them stays in its place. */
function replaceBlocks(tr: Transaction, start: number, old: Node[], fresh: Node[]): void {
  const size = old.reduce((total, node) => total + node.nodeSize, 0);
  if (old.length !== fresh.length || old.length === 0) {
    tr.replaceWith(start, start + size, fresh);
    return;
  }
  let end = start + size;
  for (const [index, node] of [...old.entries()].toReversed()) {
    end -= node.nodeSize;
    replaceBlock(tr, end, node, fresh[index]!);
  }
}

function replaceBlock(tr: Transaction, place: number, old: Node, fresh: Node): void {
  if (old.eq(fresh)) return;
  if (old.type !== fresh.type || old.isAtom) {
    tr.replaceWith(place, place + old.nodeSize, fresh);
    return;
  }
  if (!old.sameMarkup(fresh)) tr.setNodeMarkup(place, fresh.type, fresh.attrs);
  const start = old.content.findDiffStart(fresh.content);
  const ends = old.content.findDiffEnd(fresh.content);
  if (start === null || ends === null) return;
  // The same letters at both ends are counted once.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  tr.replace(place + 1 + start, place + 1 + ends.a + overlap, fresh.slice(start, ends.b + overlap));
}
