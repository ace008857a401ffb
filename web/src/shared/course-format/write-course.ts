import { canonicalParts, type ItemPart } from '#web/shared/course-format/canonical-parts';
import type {
  CourseParts,
  LessonPart,
  ModulePart,
  QuizPart,
} from '#web/shared/course-format/course-parts';
import { slug } from '#web/shared/course-format/file-names';
import { slugOf } from '#web/shared/slug-of';
import { markdownFile, withoutDefaults, yamlText } from '#web/shared/course-format/file-texts';
import {
  placeInCourse,
  relinkFlashcard,
  relinkLesson,
  relinkQuiz,
  type NewAddress,
} from '#web/shared/course-format/relink-parts';
import { questionInFileOf } from '#web/shared/course-format/write-question';

type NamedItem = ItemPart & { name: string };

/** Returns the files of a course by name. What people are in it, and what is in its trash, stays out. */
export function writeCourseFiles(parts: CourseParts): Map<string, string> {
  const { modules, items } = canonicalParts(parts);
  const named = withNames(parts.courseID, items);
  const moduleNames = uniqueNames(modules.map(({ title }) => title));
  const newAddress = fileAddresses(parts.courseID, named);
  const files = new Map<string, string>();
  files.set('course.md', courseFile(parts, modules, moduleNames, named));
  for (const one of named) {
    const module = one.module === null ? undefined : moduleNames[one.module]!;
    files.set(
      one.name,
      one.kind === 'lesson'
        ? lessonFile(relinkLesson(one.item, newAddress), module)
        : quizFileText(relinkQuiz(one.item, newAddress), module),
    );
  }
  if (parts.flashcards.length > 0) {
    const cards = parts.flashcards.map((card) => relinkFlashcard(card, newAddress));
    files.set('flashcards.yaml', flashcardsText(cards));
  }
  return files;
}

/** Gives each item the name of its file: lessons by number and slug, quizzes by slug. */
function withNames(courseID: string, items: ItemPart[]): NamedItem[] {
  const taken = new Set<string>();
  const lessons = items.filter(({ kind }) => kind === 'lesson').length;
  const width = Math.max(2, String(lessons).length);
  let number = 0;
  return items.map((one): NamedItem => {
    const own = freeSlug(slugOfItem(courseID, one), one.kind, taken);
    if (one.kind === 'quiz') return { ...one, name: `quiz-${own}.yaml` };
    number++;
    return { ...one, name: `${String(number).padStart(width, '0')}-${own}.md` };
  });
}

/** Returns the slug in an item's id, if it was loaded from a file; otherwise that of its title. */
function slugOfItem(courseID: string, { kind, item }: ItemPart): string {
  const start = kind === 'quiz' ? `${courseID}-quiz-` : `${courseID}-`;
  const rest = item.id.startsWith(start) ? item.id.slice(start.length) : '';
  if (rest.length <= 60 && new RegExp(`^${slug}$`).test(rest)) return rest;
  return slugOf(item.title, kind, 60);
}

function freeSlug(wanted: string, kind: string, taken: Set<string>): string {
  let own = wanted;
  for (let count = 2; taken.has(`${kind} ${own}`); count++) own = `${wanted}-${count}`;
  taken.add(`${kind} ${own}`);
  return own;
}

/** Returns names for titles, some of which may be the same. */
function uniqueNames(titles: string[]): string[] {
  const taken = new Set(titles);
  return titles.map((title, index) => {
    if (titles.indexOf(title) === index) return title;
    let count = 2;
    const named = () => `${title.slice(0, 110)} (${count})`;
    while (taken.has(named())) count++;
    taken.add(named());
    return named();
  });
}

/** Turns the addresses of the course's pages into links to its files. */
function fileAddresses(courseID: string, named: NamedItem[]): NewAddress {
  const names = new Map(named.map(({ kind, item, name }) => [`${kind} ${item.id}`, name]));
  return (address) => {
    const to = placeInCourse(courseID, address);
    if (to === undefined) return undefined;
    if (to.kind === 'course') return 'course.md';
    const name = names.get(`${to.kind} ${to.id}`);
    return name === undefined || to.anchor === '' ? name : `${name}#${to.anchor}`;
  };
}

function courseFile(
  { course }: CourseParts,
  modules: ModulePart[],
  names: string[],
  items: NamedItem[],
): string {
  const head = withoutDefaults(
    {
      ...{ title: course.title, category: course.category, level: course.level },
      ...{ language: course.language, duration: course.duration, tags: course.tags },
      ...{ outcomes: course.outcomes, prerequisites: course.prerequisites },
      ...{ learningStyles: course.learningStyles, thumbnail: course.thumbnailUrl },
      ...{ certificate: course.certificate, price: course.price, currency: course.currency },
      status: course.status === 'trashed' ? 'draft' : course.status,
      modules: modules.map(({ title, description, isPublished }, index) =>
        withoutDefaults(
          { title, name: names[index], description, published: isPublished },
          { name: title, description: '', published: true },
        ),
      ),
      order: needsOrder(items) ? items.map(({ name }) => name) : [],
    },
    { thumbnail: '', certificate: null, order: [] },
  );
  return markdownFile(head, 'description', course.description);
}

/** Returns whether the names of the files alone would bring the items of some module into another order. */
function needsOrder(items: NamedItem[]): boolean {
  const usual = [
    ...items.filter(({ kind }) => kind === 'lesson'),
    ...items.filter(({ kind }) => kind === 'quiz').toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ].toSorted((a, b) => (a.module ?? -1) - (b.module ?? -1));
  return usual.some(({ name }, index) => items[index]?.name !== name);
}

function lessonFile(lesson: LessonPart, module: string | undefined): string {
  const { title, minutes, status, textContent, videoURL, pdfURL, blocks, isPreview } = lesson;
  const head = withoutDefaults(
    {
      ...{ title, module, minutes, preview: isPreview, status },
      ...{ video: videoURL, pdf: pdfURL },
      blocks: blocks.map(({ kind, title: heading, url, text }) =>
        withoutDefaults({ kind, title: heading, url, text }, { title: '', url: '', text: '' }),
      ),
    },
    { preview: false, status: 'published', video: '', pdf: '', blocks: [] },
  );
  return markdownFile(head, 'text', textContent);
}

function quizFileText(quiz: QuizPart, module: string | undefined): string {
  const { title, description, kind, status, quizTime, passingScore, maxAttempts, cooldown } = quiz;
  const { opensAt, closesAt, keptScore, showAnswers, shuffle } = quiz;
  return yamlText(
    withoutDefaults(
      {
        ...{ title, description, module, kind, status, minutes: quizTime },
        ...{ passingScore, maxAttempts, cooldown },
        ...{ opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null },
        ...{ keptScore, showAnswers, shuffle },
        questions: quiz.asked.map(questionInFileOf),
      },
      {
        ...{ description: '', kind: 'quiz', status: 'published', cooldown: 0 },
        ...{ opensAt: null, closesAt: null, keptScore: 'best', shuffle: true },
      },
    ),
  );
}

const flashcardsText = (cards: CourseParts['flashcards']): string =>
  yamlText(
    cards.map(({ frontText, backText, kind, difficulty, tags }) =>
      withoutDefaults(
        { front: frontText, back: backText, kind, difficulty, tags },
        { back: '', kind: 'basic', tags: [] },
      ),
    ),
  );
