import { useCallback, useSyncExternalStore } from 'react';
import type { Place } from '#web/shared/fold-text';

/**
 * The text of a part of the page as readers see it, to which search, highlights and the reading position refer. It
 * consists of the elements with `data-readable`, blocks separated by a line break. An element with `data-text` counts
 * as that text, whatever it renders; an empty one is skipped.
 */
export type ReadableText = {
  text: string;
  /** The position on the page. */
  rangeOf: (place: Place) => Range;
  /** Whether it is complete: no element with `data-partial` is still loading or rendering. */
  isWhole: boolean;
  /** Returns the text that a range covers, trimmed; null if there is none. */
  placeOf: (range: Range) => Place | null;
};

type Segment = { node: Text | Element; start: number; end: number };

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

function segmentsOf(root: Element): { text: string; segments: Segment[] } {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  let isApart = true;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
    isApart = part.endsWith('\n');
  };
  const addSegment = (node: Text | Element, part: string) => {
    if (part === '') return;
    segments.push({ node, start: length, end: length + part.length });
    add(part);
  };
  const visit = (node: Node) => {
    if (node instanceof Text) return addSegment(node, node.data);
    if (!(node instanceof Element) || node.matches('.visually-hidden, [aria-hidden="true"]'))
      return;
    const standIn = node.getAttribute('data-text');
    if (standIn !== null) return addSegment(node, standIn);
    const isBlock = blocks.has(node.tagName);
    if (isBlock && !isApart) add('\n');
    node.childNodes.forEach(visit);
    if (isBlock && !isApart) add('\n');
  };
  root.querySelectorAll('[data-readable]').forEach(visit);
  return { text: parts.join(''), segments };
}

function readText(root: Element): ReadableText {
  const { text, segments } = segmentsOf(root);

  /** Returns the first segment that ends after `offset`, otherwise the last. */
  const segmentAt = (offset: number) =>
    segments[firstIndex(segments.length, (index) => segments[index]!.end > offset)] ??
    segments.at(-1);

  const rangeOf = ({ start, end }: Place): Range => {
    const range = document.createRange();
    const first = segmentAt(start);
    const last = segmentAt(Math.max(start, end - 1));
    if (first === undefined || last === undefined) {
      range.selectNodeContents(root);
      range.collapse();
      return range;
    }
    if (!(first.node instanceof Text)) range.setStartBefore(first.node);
    else range.setStart(first.node, clamp(start - first.start, first.node.length));
    if (!(last.node instanceof Text)) range.setEndAfter(last.node);
    else range.setEnd(last.node, clamp(end - last.start, last.node.length));
    return range;
  };

  /** Returns how much of the text is before a point of the page. */
  const offsetOf = (container: Node, offset: number, isEnd: boolean): number => {
    const point = document.createRange();
    point.setStart(container, offset);
    const standIn = (container instanceof Element ? container : container.parentElement)?.closest(
      '[data-text]',
    );
    const within = segments.find(({ node }) => node === container || node === standIn);
    if (within?.node instanceof Text) return within.start + offset;
    if (within) return isEnd ? within.end : within.start;
    const next = firstIndex(
      segments.length,
      (index) => point.comparePoint(segments[index]!.node, 0) >= 0,
    );
    return (isEnd ? segments[next - 1]?.end : segments[next]?.start) ?? (isEnd ? 0 : text.length);
  };

  const placeOf = (range: Range): Place | null => {
    const inside = document.createRange();
    inside.selectNodeContents(root);
    if (!range.intersectsNode(root)) return null;
    if (inside.comparePoint(range.startContainer, range.startOffset) === 0)
      inside.setStart(range.startContainer, range.startOffset);
    if (inside.comparePoint(range.endContainer, range.endOffset) === 0)
      inside.setEnd(range.endContainer, range.endOffset);
    let start = offsetOf(inside.startContainer, inside.startOffset, false);
    let end = offsetOf(inside.endContainer, inside.endOffset, true);
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    return start < end ? { start, end } : null;
  };

  const isWhole = root.querySelector('[data-partial]') === null;
  return { text, isWhole, rangeOf, placeOf };
}

const clamp = (value: number, max: number) => Math.max(0, Math.min(value, max));

/**
 * Returns (by binary search) the first of the numbers 0 … length − 1 for which `isAfter` holds; `length` if there is none.
 */
export function firstIndex(length: number, isAfter: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Reader = { current: ReadableText | undefined; listeners: Set<() => void> };
const readers = new WeakMap<Element, Reader>();

/** The debounce before the text is read again, in ms: code is highlighted piece by piece. */
const settling = 100;

function readerOf(root: Element): Reader {
  const known = readers.get(root);
  if (known) return known;
  const reader: Reader = { current: undefined, listeners: new Set() };
  readers.set(root, reader);
  let timer: ReturnType<typeof setTimeout>;
  new MutationObserver((changes) => {
    if (!changes.some(isReadable)) return;
    reader.current = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => reader.listeners.forEach((notify) => notify()), settling);
  }).observe(root, { childList: true, characterData: true, subtree: true });
  return reader;
}

const readable = '[data-readable], [data-partial]';

/** Returns whether a mutation changes the text, or whether it is complete; the clock of a video does not. */
function isReadable({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest('[data-text]')) return false;
  return (
    element?.closest('[data-readable]') !== null ||
    [...addedNodes, ...removedNodes].some(
      (node) =>
        node instanceof Element &&
        (node.matches(readable) || node.querySelector(readable) !== null),
    )
  );
}

/** Returns the current text of an element. Cached until the element changes. */
export function textOf(root: Element): ReadableText {
  const reader = readerOf(root);
  return (reader.current ??= readText(root));
}

/** Subscribes to the text of an element. */
export function useReadableText(root: Element | null): ReadableText | undefined {
  const subscribe = useCallback(
    (notify: () => void) => {
      if (root === null) return () => {};
      const { listeners } = readerOf(root);
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    [root],
  );
  return useSyncExternalStore(subscribe, () => (root === null ? undefined : textOf(root)));
}
