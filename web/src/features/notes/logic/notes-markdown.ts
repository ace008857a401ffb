import type { Highlight } from '@trellis/model/progress/lesson-notes';

/** What the words of an export are. */
export type ExportWords = { notes: string; highlights: string };

/** A lesson's notes and highlights as a Markdown document of their own. */
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
