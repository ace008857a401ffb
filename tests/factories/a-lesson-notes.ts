import {
  writeHighlight,
  type Highlight,
  type LessonNotes,
} from '@trellis/model/progress/lesson-notes';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

const aHighlight = factory<Highlight, 'largest'>(
  () => ({ start: 12, color: 'yellow', quote: 'a grain of dust', remark: '' }),
  { largest: { start: 999_999, color: 'green', quote: wordOf(1000), remark: wordOf(500) } },
);

export const aLessonNotes = factory<LessonNotes, 'wordless' | 'largest'>(
  () => ({
    courseID: 'ferns',
    text: 'Spores are not seeds.\nAsk about mosses.',
    highlights: [
      aHighlight(),
      aHighlight({ start: 40, color: 'pink', quote: 'غبار الطلع 😀', remark: 'Why?' }),
    ].map(writeHighlight),
    updatedAt: longAgo,
  }),
  {
    wordless: { text: '', highlights: [] },
    largest: {
      text: wordOf(20_000),
      highlights: Array<string>(100).fill(writeHighlight(aHighlight('largest'))),
    },
  },
);
