import { Fragment } from 'prosemirror-model';
import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { readNodes } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';

/** Replaces a block whose source was edited by what it means now; removes it if it is empty. */
export function finishSource(view: EditorView, pos: number): void {
  const { state } = view;
  const node = state.doc.nodeAt(pos);
  if (node?.type !== nodes.opaque) return;
  const source = String(node.attrs.source);
  const isTop = state.doc.resolve(pos).depth === 0;
  const read =
    source.trim() === '' ? [nodes.paragraph!.create()] : isTop ? readNodes(source) : [node];
  const { tr } = state;
  const [only] = read;
  if (read.length !== 1 || !only?.eq(node))
    tr.replaceWith(pos, pos + node.nodeSize, Fragment.fromArray(read));
  const shown = tr.doc.nodeAt(pos);
  tr.setSelection(
    shown?.isAtom ? NodeSelection.create(tr.doc, pos) : Selection.near(tr.doc.resolve(pos)),
  );
  view.dispatch(tr.scrollIntoView());
  view.focus();
}
