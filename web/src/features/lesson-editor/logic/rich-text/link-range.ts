import type { EditorState } from 'prosemirror-state';
import { marks } from '#web/features/lesson-editor/logic/rich-text/schema';

/** Returns the link at the caret or the start of the selection, with all its words. */
export function linkAround(
  state: EditorState,
): { href: string; from: number; to: number } | undefined {
  const { $from } = state.selection;
  const { parent } = $from;
  if (!parent.inlineContent) return undefined;
  const beside = [$from.nodeAfter, $from.nodeBefore];
  const mark = beside.flatMap((node) => node?.marks ?? []).find(({ type }) => type === marks.link);
  if (!mark) return undefined;
  let from = $from.index();
  if (!mark.isInSet(parent.maybeChild(from)?.marks ?? [])) from--;
  let to = from + 1;
  while (from > 0 && mark.isInSet(parent.child(from - 1).marks)) from--;
  while (to < parent.childCount && mark.isInSet(parent.child(to).marks)) to++;
  const place = (index: number) => {
    let offset = $from.start();
    for (let at = 0; at < index; at++) offset += parent.child(at).nodeSize;
    return offset;
  };
  return { href: String(mark.attrs.href), from: place(from), to: place(to) };
}
