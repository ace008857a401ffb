import type { Token } from 'marked';
import { readMarkdown } from '#web/shared/markdown/read-markdown';

/** Private-use characters that delimit a slot's number. */
export const slotMark = '\ue000';
const slot = /\ue000(\d+)\ue001/;

/** Returns the source of a slot. */
export const slotAt = (index: number): string => `${slotMark}${index}\ue001`;

/** Splits a text at its slots into strings and slot numbers. */
export const splitAtSlots = (text: string): (string | number)[] =>
  text.split(slot).map((part, index) => (index % 2 === 0 ? part : Number(part)));

/** Returns the slots that `Markdown` can fill: those in plain text and inline code, not in formulas or URLs. */
export function slotsIn(source: string): Set<number> {
  const found = new Set<number>();
  const look = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(look);
    if (value === null || typeof value !== 'object') return;
    const { type, text, tokens } = value as Partial<Token & { text: string; tokens: Token[] }>;
    if (typeof text === 'string' && (type === 'codespan' || (type === 'text' && !tokens)))
      splitAtSlots(text).forEach((part) => typeof part === 'number' && found.add(part));
    // Links and images cannot contain input fields.
    if (type === 'link' || type === 'image') return;
    Object.values(value).forEach(look);
  };
  look(readMarkdown(source).tokens);
  return found;
}
