import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type {
  EditorView,
  NodeView,
  NodeViewConstructor,
  ViewMutationRecord,
} from 'prosemirror-view';
import { createStore } from '#web/shared/store';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { tableView } from '#web/features/lesson-editor/logic/rich-text/tables/table-view';
import { t } from '#web/shared/i18n/locale';

/** A node that React renders into its place in the document. */
export type SourceView = {
  id: number;
  dom: HTMLElement;
  source: string;
  isSelected: boolean;
  isEditing: boolean;
  /** Replaces the source while it is edited. */
  change: (source: string) => void;
  edit: () => void;
  /** Ends editing and returns the focus to the text. */
  done: () => void;
};

/** The event at a node that comes near the screen. */
const nearby = 'rich-text-nearby';

/** The nodes that React renders once they were near the screen; new lists with every change. */
export class NodeViews {
  readonly blocks = createStore<readonly SourceView[]>([]);
  readonly words = createStore<readonly SourceView[]>([]);
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) target.dispatchEvent(new Event(nearby));
    },
    { rootMargin: '600px' },
  );
  #last = 0;

  /** The constructors for the editor. `finish` replaces a block whose source was edited by what it means. */
  constructors(
    finish: (view: EditorView, pos: number) => void,
    editWords: (view: EditorView, pos: number) => void,
  ) {
    const viewOf =
      (store: NodeViews['blocks'], tag: string, onEdit?: typeof editWords): NodeViewConstructor =>
      (node, view, getPos) =>
        new SourceNodeView({
          node,
          view,
          getPos,
          store,
          tag,
          id: this.#last++,
          finish,
          onEdit,
          observer: this.#observer,
        });
    return {
      opaque: viewOf(this.blocks, 'div'),
      inline_source: viewOf(this.words, 'span', editWords),
      list_item: itemView,
      table: tableView,
    };
  }
}

type Given = {
  node: Node;
  view: EditorView;
  getPos: () => number | undefined;
  store: NodeViews['blocks'];
  tag: string;
  id: number;
  observer: IntersectionObserver;
  finish: (view: EditorView, pos: number) => void;
  /** Edits the source elsewhere, in a dialog. */
  onEdit: ((view: EditorView, pos: number) => void) | undefined;
};

class SourceNodeView implements NodeView {
  readonly dom: HTMLElement;
  readonly #given: Given;
  #state: SourceView;
  #isShown = false;

  constructor(given: Given) {
    this.#given = given;
    this.dom = document.createElement(given.tag);
    this.dom.className = given.tag === 'div' ? 'source-block' : 'source-words';
    this.#state = {
      id: given.id,
      dom: this.dom,
      source: String(given.node.attrs.source),
      isSelected: false,
      isEditing: false,
      change: (source) => this.#change(source),
      edit: () => this.#edit(),
      done: () => this.#done(),
    };
    this.dom.textContent = this.#state.source;
    this.dom.addEventListener('rich-text-edit', () => this.#edit());
    this.dom.addEventListener(nearby, () => this.#appear());
    given.observer.observe(this.dom);
  }

  /** Lets React render the node, for which it adds a hundred event listeners. */
  #appear(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    const { store, observer } = this.#given;
    observer.unobserve(this.dom);
    this.dom.replaceChildren();
    store.set([...store.get(), this.#state]);
  }

  #set(change: Partial<SourceView>): void {
    this.#state = { ...this.#state, ...change };
    const { store, id } = this.#given;
    if (this.#isShown)
      store.set(store.get().map((state) => (state.id === id ? this.#state : state)));
    else this.dom.textContent = this.#state.source;
  }

  #change(source: string): void {
    const { view, getPos } = this.#given;
    const pos = getPos();
    if (pos === undefined) return;
    const { tr } = view.state;
    view.dispatch(
      tr.setNodeAttribute(pos, 'source', source).setSelection(NodeSelection.create(tr.doc, pos)),
    );
  }

  #edit(): void {
    const { view, getPos, onEdit } = this.#given;
    const pos = getPos();
    if (pos === undefined) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    this.#appear();
    if (onEdit) onEdit(view, pos);
    else this.#set({ isEditing: true });
  }

  #done(): void {
    const { view, getPos, finish } = this.#given;
    const pos = getPos();
    this.#set({ isEditing: false });
    if (pos !== undefined) finish(view, pos);
  }

  update(node: Node): boolean {
    if (node.type !== this.#given.node.type) return false;
    const source = String(node.attrs.source);
    if (source !== this.#state.source) this.#set({ source });
    return true;
  }

  selectNode(): void {
    this.#set({ isSelected: true });
  }

  deselectNode(): void {
    this.#set({ isSelected: false });
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button, textarea') !== null;
  }

  ignoreMutation(_: ViewMutationRecord): boolean {
    return true;
  }

  destroy(): void {
    const { store, id, observer } = this.#given;
    observer.unobserve(this.dom);
    if (!this.#isShown) return;
    store.set(store.get().filter((state) => state.id !== id));
  }
}

/** Opens the source of the selected node. */
export function editSelected(view: EditorView): boolean {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.attrs.source === undefined)
    return false;
  view.nodeDOM(selection.from)?.dispatchEvent(new Event('rich-text-edit'));
  return true;
}

/** Shows a list item; a task has a box to tick. */
const itemView: NodeViewConstructor = (node, view, getPos) => {
  const dom = document.createElement('li');
  const isTask = node.attrs.checked !== null;
  if (!isTask)
    return {
      dom,
      contentDOM: dom,
      update: (next) => next.type === nodes.list_item && next.attrs.checked === null,
    };
  dom.className = 'task';
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', contentEditable: 'false' });
  box.setAttribute('aria-label', t('markdown.taskDone'));
  const contentDOM = document.createElement('div');
  dom.append(box, contentDOM);
  const show = (next: Node) => {
    box.checked = next.attrs.checked === true;
  };
  show(node);
  box.addEventListener('change', () => {
    const pos = getPos();
    if (pos !== undefined)
      view.dispatch(view.state.tr.setNodeAttribute(pos, 'checked', box.checked));
  });
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== nodes.list_item || next.attrs.checked === null) return false;
      show(next);
      return true;
    },
    stopEvent: (event) => event.target === box,
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};
