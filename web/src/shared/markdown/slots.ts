import type { Token } from 'marked';
import { readMarkdown } from '#web/shared/markdown/read-markdown';

/** Private characters that no text has a use for: a slot's number stands between them. */
export const slotMark = '\ue000';
const slot = /\ue000(\d+)\ue001/;

/** How a slot is written into a text. */
export const slotAt = (index: number): string => `${slotMark}${index}\ue001`;

/** A text as its parts: what stands between the slots, and their numbers. */
export const splitAtSlots = (text: string): (string | number)[] =>
  text.split(slot).map((part, index) => (index % 2 === 0 ? part : Number(part)));

/** The slots that `Markdown` can fill: those in plain words and in code within a line, not in formulas or addresses. */
export function slotsIn(source: string): Set<number> {
  const found = new Set<number>();
  const look = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(look);
    if (value === null || typeof value !== 'object') return;
    const { type, text, tokens } = value as Partial<Token & { text: string; tokens: Token[] }>;
    if (typeof text === 'string' && (type === 'codespan' || (type === 'text' && !tokens)))
      splitAtSlots(text).forEach((part) => typeof part === 'number' && found.add(part));
    // A link goes somewhere when it is touched; a picture draws no fields.
    if (type === 'link' || type === 'image') return;
    Object.values(value).forEach(look);
  };
  look(readMarkdown(source).tokens);
  return found;
}
