import fc from 'fast-check';
import type { Flashcard } from '@trellis/model/content/flashcard';
import type { LessonBlock } from '@trellis/model/content/lesson';
import type { AnswerKey, Question } from '@trellis/model/content/quiz';
import { comparablePart } from '@trellis/model/quiz/written-answer-key';
import type {
  AskedQuestion,
  CourseParts,
  LessonPart,
  ModulePart,
  QuizPart,
} from '#web/shared/course-format/course-parts';

const times = { createdAt: new Date(1_700_000_000_000), updatedAt: new Date(1_700_000_000_000) };
const courseID = 'Crs0000000000000000A';
const mostLessons = 4;

/** Texts that YAML, Markdown or a line reader could mistake for something else. */
const odd = fc.constantFrom(
  ...['true', '~', '1e3', '0x1', '-', '- a', ': b', '# c', '&d', '*e', '!f', '%g', '@h', '`i`'],
  ...["'", '"', '\\', '{}', '[', '|', '>', '?', '2027-01-31', 'null', '__proto__', 'constructor'],
  ...['قِفْ', 'é', 'e\u0301', '😀', '\u2028', '\u0085', '\u00a0', 'a  b', ' a', 'a ', 'www.a.b'],
);
const line = fc
  .oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  // oxlint-disable-next-line no-control-regex
  .map((text) => text.replace(/[\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '.'));
const link = fc.constantFrom(
  `[a](/courses/${courseID})`,
  ...Array.from({ length: mostLessons }, (_, n) => `[b](/courses/${courseID}/lessons/lesson${n})`),
  `[c](/courses/${courseID}/lessons/lesson0#section-heading)`,
  `[d](/courses/${courseID}/quizzes/quiz0)`,
  `[e](/courses/${courseID}/lessons/gone)`,
  `\`[f](/courses/${courseID})\``,
  '[g](https://example.org/x.md#y)',
);
const part = fc.oneof(
  odd,
  link,
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '---',
    '\n---\n',
    '\t',
    '## heading',
    '\u0000',
    '    ',
  ),
);
const longText = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
const filledText = longText.filter((text) => text !== '');
const address = fc.constantFrom('', 'https://example.org/a?b=c#d', '/media/a/b.svg');
const differentLines = (minLength: number, maxLength: number) =>
  fc.uniqueArray(line, { minLength, maxLength });
const answer = line.filter((text) => comparablePart.test(text));
const scheme = <T extends AnswerKey['scheme']>(...schemes: T[]) => fc.constantFrom(...schemes);

type Asked = { question: Pick<Question, 'type'> & Partial<Question>; key: Partial<AnswerKey> };

const choice = differentLines(2, 5)
  .filter((options) => options.every((one) => comparablePart.test(one)))
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      right: fc.subarray(options, { minLength: 1 }),
      feedback: fc.constantFrom(
        [],
        options.map((_, index) => (index === 1 ? 'No: **b**' : '')),
      ),
      credits: fc.constantFrom(
        [],
        options.map((_, index) => index * 10),
      ),
      scheme: scheme('partial_penalty', 'partial', 'all_or_nothing'),
    }),
  );
const spelling = fc.record({ matchesCase: fc.boolean(), matchesAccents: fc.boolean() });

const asked: fc.Arbitrary<Asked> = fc.oneof(
  choice.map(({ options, right, feedback, credits }) => ({
    question: { type: 'multiple_choice' as const, options },
    key: {
      ...{ correctAnswer: right[0]!, feedback },
      credits: credits.map((credit, index) => (options[index] === right[0] ? 100 : credit)),
    },
  })),
  choice.map(({ options, right, feedback, scheme: chosen }) => ({
    question: { type: 'multiple_select' as const, options },
    key: { correctAnswer: right[0]!, acceptedAnswers: right, feedback, scheme: chosen },
  })),
  fc.boolean().map((truth) => ({
    question: { type: 'true_false' as const },
    key: { correctAnswer: String(truth) },
  })),
  fc.tuple(fc.array(answer, { minLength: 1, maxLength: 11 }), spelling).map(([texts, how]) => ({
    question: { type: 'short_answer' as const },
    key: { correctAnswer: texts[0]!, acceptedAnswers: texts.slice(1), ...how },
  })),
  fc
    .tuple(
      fc.constantFrom('9.80', '9.7..9.9', '١٢', '-3', '1e3'),
      fc.constantFrom(null, 0, 0.25),
      fc.array(answer, { maxLength: 3 }),
    )
    .map(([correctAnswer, tolerance, units]) => ({
      question: { type: 'numeric' as const },
      key: { correctAnswer, tolerance, acceptedAnswers: units },
    })),
  fc
    .tuple(
      differentLines(2, 4),
      fc.array(answer, { minLength: 4, maxLength: 4 }),
      differentLines(0, 3),
    )
    .chain(([options, matches, others]) =>
      scheme('partial', 'all_or_nothing').map((chosen) => {
        const right = matches.slice(0, options.length);
        const unused = others.filter((other) => !right.includes(other));
        return {
          question: { type: 'matching' as const, options, matches: [...new Set(right), ...unused] },
          key: { correctAnswer: right[0]!, acceptedAnswers: right, scheme: chosen },
        };
      }),
    ),
  fc
    .tuple(
      fc.uniqueArray(answer, { minLength: 2, maxLength: 5 }),
      scheme('partial', 'longest_subset', 'all_or_nothing'),
    )
    .map(([options, chosen]) => ({
      question: { type: 'ordering' as const, options },
      key: { correctAnswer: options[0]!, acceptedAnswers: options, scheme: chosen },
    })),
  fc
    .tuple(
      fc.array(
        fc.array(
          answer.filter((text) => !text.includes('|')),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      spelling,
      scheme('partial', 'all_or_nothing'),
    )
    .map(([gaps, how, chosen]) => {
      const right = gaps.map((alternatives) => alternatives.join('|'));
      return {
        question: { type: 'blanks' as const, questionText: gaps.map(() => 'a ___ ').join('\n') },
        key: { correctAnswer: right[0]!, acceptedAnswers: right, scheme: chosen, ...how },
      };
    }),
);

const question = fc.record({
  asked,
  text: filledText.filter((text) => !text.includes('___')),
  points: fc.integer({ min: 1, max: 100 }),
  image: address,
  explanation: longText,
});

const questionPart = (
  one: typeof question extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): AskedQuestion => ({
  id: `question${index}`,
  question: {
    ...{ order: index, questionText: one.text, options: [], matches: [] },
    ...{ points: one.points, image: one.image, ...times },
    ...one.asked.question,
  },
  key: {
    ...{ correctAnswer: '', acceptedAnswers: [], tolerance: null, scheme: 'all_or_nothing' },
    ...{ credits: [], feedback: [], matchesCase: false, matchesAccents: false },
    ...{ explanation: one.explanation, ...one.asked.key },
  },
});

const status = fc.constantFrom('draft' as const, 'published' as const, 'trashed' as const);
const moduleID = fc.constantFrom(null, 'module0', 'module1', 'deleted');
const block: fc.Arbitrary<LessonBlock> = fc.record({
  kind: fc.constantFrom('text', 'video', 'audio', 'image', 'interactive', 'document'),
  title: fc.oneof(fc.constant(''), line),
  url: address,
  text: longText,
});

const lesson = fc.record({
  ...{ moduleID, status, title: line, textContent: longText, videoURL: address, pdfURL: address },
  order: fc.integer({ min: 0, max: 3 }),
  blocks: fc.array(block, { maxLength: 3 }),
  isPreview: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 240 }),
});
const date = fc
  .option(
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
  )
  .map((time) => time ?? null);
const quiz = fc.record({
  ...{ moduleID, status, title: line, description: longText, opensAt: date, closesAt: date },
  kind: fc.constantFrom('quiz' as const, 'project' as const),
  order: fc.integer({ min: 0, max: 3 }),
  quizTime: fc.integer({ min: 1, max: 240 }),
  passingScore: fc.integer({ min: 1, max: 100 }),
  maxAttempts: fc.integer({ min: 1, max: 100 }),
  cooldown: fc.integer({ min: 0, max: 100_000 }),
  keptScore: fc.constantFrom('best' as const, 'last' as const, 'average' as const),
  showAnswers: fc.constantFrom('never' as const, 'after_submit' as const, 'after_close' as const),
  shuffle: fc.boolean(),
  questions: fc.array(question, { maxLength: 4 }),
});
const cardWith = <Kind extends Flashcard['kind']>(
  frontText: fc.Arbitrary<string>,
  backText: fc.Arbitrary<string>,
  ...kinds: Kind[]
) =>
  fc.record({
    ...{ frontText, backText, kind: fc.constantFrom(...kinds) },
    tags: fc.array(line, { maxLength: 2 }),
    difficulty: fc.constantFrom('easy' as const, 'hard' as const),
  });
const card = fc.oneof(
  cardWith(filledText, filledText, 'basic', 'reverse'),
  cardWith(fc.constant('{{c1::Sori}} lie below the frond.'), fc.constantFrom('', 'So'), 'cloze'),
);
const module = fc.record({ title: fc.constantFrom('A', 'B', '1'), description: longText });

/** Courses as the studio can write them, with texts that are hard to write to a file. */
export const randomCourse: fc.Arbitrary<CourseParts> = fc
  .record({
    title: line,
    description: longText,
    tags: fc.array(line, { maxLength: 3 }),
    certificate: fc.constantFrom(null, { minGrade: 0 }, { minGrade: 70 }),
    status: fc.constantFrom('draft' as const, 'published' as const),
    modules: fc.array(module, { maxLength: 3 }),
    lessons: fc.array(lesson, { maxLength: mostLessons }),
    quizzes: fc.array(quiz, { maxLength: 2 }),
    flashcards: fc.array(card, { maxLength: 3 }),
    isArranged: fc.boolean(),
    order: fc.shuffledSubarray(['lesson:lesson0', 'quiz:quiz0', 'lesson:lesson1', 'quiz:quiz1']),
  })
  .map(({ title, description, tags, certificate, status: courseStatus, modules, ...rest }) => ({
    courseID,
    course: {
      ...{ title, description, tags, status: courseStatus, ...times },
      ...{ category: 'Science', duration: '2 hours', slug: 'a-course', authorID: 'teacher1' },
      ...{ teacherIDs: ['teacher1', 'teacher2'], level: 'beginner' as const, language: 'en' },
      ...{ price: 0, currency: 'USD', thumbnailUrl: '', prerequisites: tags, outcomes: tags },
      ...{ learningStyles: [], certificate },
    },
    modules: modules.map((one, index): ModulePart => ({
      ...{ ...one, id: `module${index}`, order: index },
      isPublished: index !== 1,
    })),
    lessons: rest.lessons.map((one, index): LessonPart => ({
      ...one,
      id: `lesson${index}`,
      courseID,
      ...times,
    })),
    quizzes: rest.quizzes.map(({ questions, ...one }, index): QuizPart => ({
      ...{ ...one, id: `quiz${index}`, courseID, lessonID: null, ...times },
      asked: questions.map(questionPart),
    })),
    flashcards: rest.flashcards.map((one): Flashcard => ({ ...one, lastReviewed: null, ...times })),
    arrangement: rest.isArranged ? { modules: [], items: rest.order } : null,
  }));
