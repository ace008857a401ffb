import type { OutlineItem, OutlineModule } from '@trellis/model/content/outline';

const item = { minutes: 5, isPreview: false };

/** The title of the first lesson, too long for a line. */
export const longTitle = 'Pteridophytologisches '.repeat(5).trim();

/** An outline of two lessons and a quiz, and more quizzes by id and title. */
export const outlineOfFerns = (...quizzes: [id: string, title: string][]): OutlineModule[] => [
  {
    ...{ id: 'm', title: 'First steps', description: '' },
    items: [
      { ...item, kind: 'lesson', id: 'fronds', title: longTitle, format: 'text' },
      { ...item, kind: 'lesson', id: 'shade', title: 'Shade', format: 'text' },
      ...[['spores', 'Spores'] as const, ...quizzes].map(([id, title]): OutlineItem => ({
        ...item,
        kind: 'quiz',
        id,
        title,
      })),
    ],
  },
];
