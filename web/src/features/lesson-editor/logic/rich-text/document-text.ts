import type { Node } from 'prosemirror-model';
import { splitBlocks } from '#web/features/lesson-editor/logic/split-blocks';
import { markersOf } from '#web/features/lesson-editor/logic/rich-text/write-block';
import { canonical, rowForm } from '#web/features/lesson-editor/logic/rich-text/canonical';
import {
  readDocument,
  type SourceDocument,
} from '#web/features/lesson-editor/logic/rich-text/read-document';
import type { ReadContext } from '#web/features/lesson-editor/logic/rich-text/read-context';
import { nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  writeVerified,
  type Written,
} from '#web/features/lesson-editor/logic/rich-text/write-verified';

/** A block with the source it had: `body` without the blank lines that follow, `gap`. */
type Source = { body: string; gap: string; next?: Node | undefined };

/**
 * Keeps the sources of a document's blocks, by node. Nodes never change, so one that has a source was not touched, and
 * only the others are written anew.
 */
export class DocumentText {
  #lead = '';
  #lineEnd = '\n';
  #context: ReadContext = { links: {}, labels: new Set() };
  #sources = new WeakMap<Node, Source>();
  readonly #written = new WeakMap<Node, Written & { avoid: string }>();
  readonly #gaps = new WeakMap<Node, string>();
  readonly #apart = new WeakMap<Node, { right: string; isApart: boolean }>();
  /** The sources of blocks that were edited, by canonical form, so that undoing an edit brings them back. */
  readonly #replaced = new Map<string, string>();
  /** The lines of tables that were edited: by row and, for what undoing brings back, by its canonical form. */
  readonly #lines = new WeakMap<Node, string>();
  readonly #replacedLines = new Map<string, string>();
  #last: readonly Node[] = [];

  /** Reads a text and returns its document, which is never empty. */
  open(text: string): Node {
    const read = readDocument(text);
    const doc = schema.node('doc', null, blocksOf(read));
    this.adopt(doc, read, text);
    return doc;
  }

  /** Takes over the sources of a text that `doc` is equal to. */
  adopt(doc: Node, { lead, blocks, context }: SourceDocument, text: string): void {
    this.#lead = lead;
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    this.#context = context;
    this.#sources = new WeakMap();
    for (const [index, { source }] of blocks.entries()) {
      const body = source.replace(/[ \t]*[\r\n]\s*$/, '');
      const next = doc.maybeChild(index + 1) ?? undefined;
      this.#sources.set(doc.child(index), { body, gap: source.slice(body.length), next });
    }
    this.#last = doc.children;
  }

  /** Returns the Markdown of a document. */
  toMarkdown(doc: Node): string {
    return this.#lead + this.pieces(doc).join('');
  }

  /** Returns the Markdown of each block with the blank lines that follow; empty for empty paragraphs. */
  pieces(doc: Node): string[] {
    this.#follow(doc.children);
    const pieces: string[] = [];
    let before: { index: number; node: Node; body: string } | undefined;
    for (const [index, node] of doc.children.entries()) {
      const beside = before ? markersOf(before.node, before.body) : [];
      const body = this.#bodyOf(node, [...beside, ...this.#markersAfter(doc, index)]);
      pieces.push(body === '' ? '' : body + this.#gapOf(node));
      if (body === '') continue;
      if (before)
        pieces[before.index] += this.#between(before.node, pieces[before.index]!, node, body);
      before = { index, node, body };
    }
    return pieces;
  }

  /** Returns the marker of the block after another if it is a list that was not touched. */
  #markersAfter(doc: Node, index: number): string[] {
    const next = doc.maybeChild(index + 1);
    const source = next && this.#sources.get(next);
    return source ? markersOf(next, source.body) : [];
  }

  #bodyOf(node: Node, avoid: string[]): string {
    const source = this.#sources.get(node);
    if (source) return source.body;
    const lineOf = (row: Node) =>
      this.#lines.get(row) ?? this.#replacedLines.get(JSON.stringify(rowForm(row)));
    let written = this.#written.get(node);
    if (written?.avoid !== avoid.join('') || !written) {
      written = { ...writeVerified(node, this.#context, { avoid, lineOf }), avoid: avoid.join('') };
      this.#written.set(node, written);
    }
    return this.#replaced.get(written.form) ?? written.text.replaceAll('\n', this.#lineEnd);
  }

  /** Returns whether the line ends after a block are those of the text. */
  #hasGap(node: Node): boolean {
    return this.#sources.has(node) || this.#gaps.has(node);
  }

  #gapOf(node: Node): string {
    return this.#sources.get(node)?.gap ?? this.#gaps.get(node) ?? this.#lineEnd;
  }

  /** Returns what must be added between two blocks, so that they stay two. */
  #between(left: Node, leftText: string, right: Node, rightText: string): string {
    if (this.#sources.get(left)?.next === right && this.#sources.has(right)) return '';
    const gap = this.#gapBetween(left, leftText, rightText);
    // An indented block after a list would be a part of it.
    const isInside = /^[ \t]/.test(rightText) && !this.#isApart(left, leftText + gap, rightText);
    return isInside ? `${gap}<!-- -->${this.#lineEnd.repeat(2)}` : gap;
  }

  #gapBetween(left: Node, leftText: string, rightText: string): string {
    if (/[\r\n][ \t]*(?:\r\n?|\n)[ \t]*$/.test(leftText)) return '';
    const isLine = /[\r\n][ \t]*$/.test(leftText);
    if (isLine && this.#hasGap(left) && this.#isApart(left, leftText, rightText)) return '';
    return isLine ? this.#lineEnd : this.#lineEnd.repeat(2);
  }

  #isApart(left: Node, leftText: string, rightText: string): boolean {
    const right = leftText + rightText;
    const known = this.#apart.get(left);
    if (known?.right === right) return known.isApart;
    const isApart = splitBlocks(right)[0]?.source === leftText;
    this.#apart.set(left, { right, isApart });
    return isApart;
  }

  /** Remembers, for blocks that replace others, the blank lines after these and what undoing brings back. */
  #follow(now: readonly Node[]): void {
    const before = this.#last;
    if (before === now) return;
    let start = 0;
    while (start < before.length && before[start] === now[start]) start++;
    let end = 0;
    const most = Math.min(before.length, now.length) - start;
    while (end < most && before.at(-1 - end) === now.at(-1 - end)) end++;
    const old = before.slice(start, before.length - end);
    const fresh = now.slice(start, now.length - end);
    for (const node of old) this.#remember(node);
    for (const [index, node] of fresh.entries()) {
      const model =
        old.length === fresh.length
          ? old[index]
          : index === fresh.length - 1
            ? old.at(-1)
            : undefined;
      if (model && !this.#sources.has(node)) this.#gaps.set(node, this.#gapOf(model));
    }
    this.#last = now;
  }

  #remember(node: Node): void {
    const source = this.#sources.get(node);
    if (!source || node.type === nodes.opaque) return;
    this.#replaced.set(canonical([node]), source.body);
    if (node.type === nodes.table) this.#rememberLines(node, source.body);
  }

  #rememberLines(table: Node, body: string): void {
    const [head, , ...others] = body.split(/\r\n?|\n/);
    for (const [index, line] of [head!, ...others].entries()) {
      const row = table.maybeChild(index);
      if (!row) continue;
      this.#lines.set(row, line);
      this.#replacedLines.set(JSON.stringify(rowForm(row)), line);
    }
  }
}

/** Returns the nodes of a text; an empty paragraph if there are none. */
export const blocksOf = ({ blocks }: SourceDocument): Node[] =>
  blocks.length > 0 ? blocks.map(({ node }) => node) : [nodes.paragraph!.create()];
