import { Schema, type DOMOutputSpec, type Mark, type Node } from 'prosemirror-model';
import { safeUrl } from '#web/shared/markdown/safe-url';
import { tableNodes } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';
import type { CalloutToken } from '#web/shared/markdown/read-markdown';

export type CalloutKind = CalloutToken['kind'];
export const calloutKinds: CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution'];

/** Returns the tag of a heading on the lesson page, where the first two levels look the same. */
const headingTag = (level: number): string => (level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4');

const text = (node: Node | Mark, name: string): string => String(node.attrs[name] ?? '');

/** Returns the element of a list item; a task has a box that the editor makes a button. */
function itemElement(node: Node): DOMOutputSpec {
  const { checked } = node.attrs as { checked: boolean | null };
  return checked === null
    ? ['li', 0]
    : ['li', { class: 'task', 'data-checked': String(checked) }, 0];
}

function linkElement(mark: Mark): DOMOutputSpec {
  const href = safeUrl(text(mark, 'href'));
  const title = text(mark, 'title') || undefined;
  // The lesson page shows the words of such a link too, without the link.
  return href === undefined
    ? ['span', { class: 'unsafe-link', title }, 0]
    : ['a', { href, title, rel: 'noopener noreferrer' }, 0];
}

function imageElement(node: Node): DOMOutputSpec {
  const src = safeUrl(text(node, 'src'));
  const alt = text(node, 'alt');
  return src === undefined || src.startsWith('#')
    ? ['span', { class: 'unsafe-link' }, alt || text(node, 'src')]
    : ['img', { src, alt, title: text(node, 'title') || undefined }];
}

/**
 * The documents of the rich text editor: the part of Markdown that it can show and write. `opaque` and `inline_source`
 * hold anything else as Markdown.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', { dir: 'auto' }, 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2, validate: 'number' } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node) => [headingTag(node.attrs.level as number), { dir: 'auto' }, 0],
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      attrs: { callout: { default: null, validate: 'string|null' } },
      parseDOM: [
        {
          tag: 'div[data-callout]',
          getAttrs: (element) => ({
            callout: calloutKinds.find((kind) => kind === element.dataset.callout) ?? null,
          }),
        },
        { tag: 'blockquote' },
      ],
      toDOM: (node) =>
        node.attrs.callout === null
          ? ['blockquote', 0]
          : [
              'div',
              {
                class: `callout callout-${text(node, 'callout')}`,
                'data-callout': text(node, 'callout'),
              },
              0,
            ],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { loose: { default: false }, marker: { default: '-' } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: {
        start: { default: 1, validate: 'number' },
        loose: { default: false },
        marker: { default: '.' },
      },
      parseDOM: [
        {
          tag: 'ol',
          getAttrs: (element) => {
            const start = Number(element.getAttribute('start') ?? 1);
            return { start: Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1 };
          },
        },
      ],
      toDOM: (node) => ['ol', { start: node.attrs.start === 1 ? undefined : node.attrs.start }, 0],
    },
    list_item: {
      content: 'block+',
      defining: true,
      attrs: { checked: { default: null, validate: 'boolean|null' } },
      parseDOM: [
        {
          tag: 'li',
          getAttrs: (element) => {
            const { checked } = element.dataset;
            return { checked: checked === undefined ? null : checked === 'true' };
          },
        },
      ],
      toDOM: itemElement,
    },
    code_block: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      attrs: { info: { default: '', validate: 'string' } },
      parseDOM: [
        {
          tag: 'pre',
          preserveWhitespace: 'full',
          getAttrs: (element) => ({ info: element.dataset.info ?? '' }),
        },
      ],
      toDOM: (node) => [
        'pre',
        { dir: 'ltr', 'data-info': text(node, 'info') || undefined },
        ['code', 0],
      ],
    },
    horizontal_rule: {
      group: 'block',
      parseDOM: [{ tag: 'hr' }],
      toDOM: () => ['hr'],
    },
    ...tableNodes,
    opaque: {
      group: 'block',
      atom: true,
      attrs: { source: { default: '', validate: 'string' } },
      parseDOM: [
        {
          tag: 'div[data-markdown]',
          getAttrs: (element) => ({ source: element.dataset.markdown ?? '' }),
        },
      ],
      toDOM: (node) => ['div', { 'data-markdown': text(node, 'source') }],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    image: {
      group: 'inline',
      inline: true,
      draggable: true,
      attrs: {
        src: { validate: 'string' },
        alt: { default: '', validate: 'string' },
        title: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'img[src]',
          getAttrs: (element) => {
            const src = element.getAttribute('src') ?? '';
            const [alt, title] = ['alt', 'title'].map((name) => element.getAttribute(name) ?? '');
            return safeUrl(src) === undefined ? false : { src, alt, title };
          },
        },
      ],
      toDOM: imageElement,
    },
    inline_source: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { source: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'span[data-markdown]',
          getAttrs: (element) => ({ source: element.dataset.markdown ?? '' }),
        },
      ],
      toDOM: (node) => ['span', { 'data-markdown': text(node, 'source') }],
    },
  },
  marks: {
    link: {
      inclusive: false,
      attrs: { href: { validate: 'string' }, title: { default: '', validate: 'string' } },
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            const title = element.getAttribute('title') ?? '';
            return safeUrl(href) === undefined ? false : { href, title };
          },
        },
      ],
      toDOM: linkElement,
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Google Docs wraps everything that it copies in <b style="font-weight:normal">.
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        {
          style: 'font-weight',
          getAttrs: (value) => /^(?:bold(?:er)?|[6-9]\d\d)$/.test(value) && null,
        },
      ],
      toDOM: () => ['strong', 0],
    },
    em: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    strike: {
      parseDOM: [
        { tag: 'del' },
        { tag: 's' },
        { tag: 'strike' },
        { style: 'text-decoration', getAttrs: (value) => value.includes('line-through') && null },
      ],
      toDOM: () => ['del', 0],
    },
    code: {
      code: true,
      parseDOM: [{ tag: 'code' }],
      toDOM: () => ['code', { dir: 'ltr' }, 0],
    },
    /** Marks a space that is a line end in the source. */
    soft: {
      inclusive: false,
      parseDOM: [{ tag: 'span[data-line-end]' }],
      toDOM: () => ['span', { 'data-line-end': '' }, 0],
    },
  },
});

export const { nodes, marks } = schema;
