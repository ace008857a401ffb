import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { directionOf } from '#web/shared/markdown/direction-of';

/** Shows a table in a frame that scrolls. It has the direction of its head, as on the lesson page. */
export const tableView: NodeViewConstructor = (node) => {
  const dom = document.createElement('div');
  dom.className = 'table-frame';
  const table = dom.appendChild(document.createElement('table'));
  const contentDOM = table.appendChild(document.createElement('tbody'));
  const show = (next: Node) => {
    const text = next.firstChild!.textContent;
    const direction = directionOf([{ type: 'text', raw: text, text }]) ?? '';
    if (table.dir !== direction) table.dir = direction;
  };
  show(node);
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== nodes.table) return false;
      show(next);
      return true;
    },
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};
