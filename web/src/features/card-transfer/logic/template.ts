/** A part of a card template: text, a field, or parts that stand there only if a field is filled or empty. */
export type TemplatePart = string | { kind: 'field'; name: string; filters: string[] } | Section;
type Section = { kind: 'if' | 'unless'; name: string; parts: TemplatePart[] };

/** Parts within parts beyond this are left out. */
const deepest = 50;
/** The most that is written for a side: ten times what a card can hold. */
const longest = 100_000;

/** Parses a template of a card, such as `{{#Hint}}{{hint:Hint}}{{/Hint}} {{Front}}`. Sections that never end, end with the template. */
export function parseTemplate(source: string): TemplatePart[] {
  const root: TemplatePart[] = [];
  const open: { name: string; parts: TemplatePart[] }[] = [];
  const add = (part: TemplatePart) => void (open.at(-1)?.parts ?? root).push(part);
  let at = 0;
  for (;;) {
    const start = source.indexOf('{{', at);
    const end = start === -1 ? -1 : source.indexOf('}}', start);
    if (end === -1) break;
    if (start > at) add(source.slice(at, start));
    at = end + 2;
    const tag = source
      .slice(start + 2, end)
      .replace(/^\{/, '')
      .trim();
    const name = tag.slice(1).trim();
    if (tag.startsWith('#') || tag.startsWith('^')) {
      const kind = tag.startsWith('#') ? 'if' : 'unless';
      const section: Section = { kind, name, parts: [] };
      if (open.length < deepest) add(section);
      open.push(section);
    } else if (tag.startsWith('/')) {
      const index = open.findLastIndex((section) => section.name === name);
      if (index !== -1) open.length = index;
    } else if (!tag.startsWith('!')) {
      const words = tag.split(':').map((word) => word.trim());
      add({ kind: 'field', name: words.at(-1) ?? '', filters: words.slice(0, -1) });
    }
  }
  add(source.slice(at));
  return root;
}

/** Returns the HTML of a side. `valueOf` returns the HTML of a field. */
export function renderTemplate(
  parts: TemplatePart[],
  valueOf: (name: string, filters: string[]) => string,
): string {
  let html = '';
  const render = (list: TemplatePart[]): void => {
    for (const part of list) {
      if (html.length > longest) return;
      if (typeof part === 'string') html += part;
      else if (part.kind === 'field') html += valueOf(part.name, part.filters);
      else if (isFilled(valueOf(part.name, [])) === (part.kind === 'if')) render(part.parts);
    }
  };
  render(parts);
  return html;
}

/** Returns whether a field has more than spaces and line breaks in it. */
const isFilled = (html: string): boolean =>
  html.replace(/<\/?(?:br|div|p|span)[^<>]*>|&nbsp;/gi, '').trim() !== '';
