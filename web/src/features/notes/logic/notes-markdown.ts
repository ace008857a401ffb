import type { Highlight } from '@trellis/model/progress/lesson-notes';

/** The translated headings of an export. */
export type ExportWords = { notes: string; highlights: string };

/** Returns a lesson's notes and highlights as a Markdown document. */
export function notesMarkdown(
  { title, address }: { title: string; address: string },
  { text, highlights }: { text: string; highlights: Highlight[] },
  words: ExportWords,
): string {
  const passages = highlights.map(({ quote, remark }) =>
    [`> ${quote}`, remark].filter(Boolean).join('\n\n'),
  );
  return [
    `# ${title}`,
    `<${address}>`,
    ...(text.trim() ? [`## ${words.notes}`, text.trim()] : []),
    ...(passages.length > 0 ? [`## ${words.highlights}`, ...passages] : []),
    '',
  ].join('\n\n');
}
