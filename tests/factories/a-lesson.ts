import type { Flashcard } from '@trellis/model/content/flashcard';
import type { Lesson, LessonBlock } from '@trellis/model/content/lesson';
import type { LessonRevision } from '@trellis/model/content/lesson-revision';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aBlock = factory<LessonBlock, 'largest'>(
  () => ({ kind: 'image', title: 'A frond', url: '/media/ferns/frond.svg', text: '' }),
  { largest: { title: wordOf(200), url: `https://${wordOf(1992)}`, text: wordOf(20_000) } },
);

export const aLesson = factory<
  Lesson,
  'preview' | 'video' | 'pdf' | 'draft' | 'trashed' | 'largest'
>(
  () => ({
    courseID: 'ferns',
    moduleID: 'spores',
    order: 1,
    title: 'What a spore is',
    textContent: '## A grain of dust\n\nIt weighs next to nothing.',
    videoURL: '',
    pdfURL: '',
    blocks: [aBlock()],
    isPreview: false,
    minutes: 8,
    status: 'published',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    preview: { isPreview: true },
    video: { videoURL: 'https://media.example/spore.webm' },
    pdf: { pdfURL: '/media/ferns/spore.pdf' },
    draft: { status: 'draft' },
    trashed: { status: 'trashed' },
    largest: {
      title: wordOf(120),
      textContent: wordOf(100_000),
      videoURL: `https://${wordOf(1992)}`,
      pdfURL: `https://${wordOf(1992)}`,
      blocks: Array<LessonBlock>(10).fill(aBlock('largest', { kind: 'document' })),
    },
  },
);

/** A revision of {@link aLesson}. */
export const aLessonRevision = factory<LessonRevision, never>(() => {
  const { title, textContent, videoURL, pdfURL, blocks, isPreview, minutes } = aLesson();
  return {
    ...{ title, textContent, videoURL, pdfURL, blocks, isPreview, minutes },
    replacedBy: 'tess',
    replacedAt: longAgo,
  };
}, {});

export const aFlashcard = factory<Flashcard, 'reverse' | 'cloze' | 'largest'>(
  () => ({
    frontText: 'What does a frond carry below?',
    backText: 'Sori, heaps of spores.',
    kind: 'basic',
    difficulty: 'easy',
    tags: ['spore'],
    lastReviewed: null,
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    reverse: { kind: 'reverse' },
    cloze: { kind: 'cloze', frontText: 'Spores lie in {{c1::sori::heaps}}.', backText: '' },
    largest: {
      frontText: wordOf(2000),
      backText: wordOf(4000),
      tags: Array<string>(8).fill(wordOf(40)),
      lastReviewed: longAgo,
    },
  },
);
