import { checkMedia } from '#web/shared/course-format/check-media';
import { nameOf, type CourseHead } from '#web/shared/course-format/course-files';
import { lessonFileName, quizFileName } from '#web/shared/course-format/file-names';
import type { MarkdownSource } from '#web/shared/course-format/front-matter';
import { reportUnfinished, type Reading } from '#web/shared/course-format/reading';
import type { YamlSource } from '#web/shared/course-format/yaml-source';

/** The lists that a course shows to visitors, and how many entries each needs. */
const needed = { tags: 1, outcomes: 2, modules: 1 } as const;

/** Reports what is wrong with the front matter of `course.md`. */
export function checkHead(reading: Reading, source: YamlSource, head: CourseHead): void {
  const { known, problems, files } = reading;
  checkMedia(reading, source, ['thumbnail'], head.thumbnail);
  const isDraft = known.isNewCourse === true || head.status === 'draft';
  for (const [key, least] of Object.entries(needed) as [keyof typeof needed, number][]) {
    if (head[key].length >= least) continue;
    const text = { code: 'courseProblems.tooFew', values: { count: least }, keyPath: key } as const;
    reportUnfinished(reading, isDraft, source.problemAt([key], text));
  }
  checkNames(reading, source, head);
  head.modules.forEach((module, index) => {
    if (head.modules.findIndex((one) => nameOf(one) === nameOf(module)) === index) return;
    const text = { code: 'courseProblems.twoModules', values: { name: nameOf(module) } } as const;
    const at = module.name === undefined ? 'title' : 'name';
    problems.push(source.problemAt(['modules', index, at], text));
  });
  head.order.forEach((name, index) => {
    const isItem = files.has(name) && (lessonFileName.test(name) || quizFileName.test(name));
    const isTwice = head.order.indexOf(name) < index;
    if (isItem && !isTwice) return;
    const code = isTwice ? 'courseProblems.listedTwice' : 'courseProblems.notAnItem';
    problems.push(source.problemAt(['order', index], { code, values: { name } }));
  });
}

const noSuchName = {
  category: 'courseProblems.noCategory',
  teacher: 'courseProblems.noTeacher',
} as const;

/** Reports a category and a teacher that there are not. */
function checkNames(
  { known: { owner, ...names }, problems }: Reading,
  source: YamlSource,
  head: CourseHead,
): void {
  const wanted = { category: head.category, teacher: head.teacher ?? owner };
  for (const key of ['category', 'teacher'] as const) {
    const [name, all] = [wanted[key], names[key]];
    if (all === undefined || (name !== undefined && all.includes(name))) continue;
    const known = all.join(' | ');
    problems.push(
      source.problemAt(
        [key],
        name === undefined
          ? { code: 'courseProblems.noTeacherNamed', values: { known } }
          : { code: noSuchName[key], values: { name, known } },
      ),
    );
  }
}

/** Reports a description that is too long, or missing. */
export function checkDescription(
  reading: Reading,
  source: MarkdownSource,
  description: string,
  { status }: CourseHead,
): void {
  const code = 'courseProblems.descriptionLength';
  const problem = { file: 'course.md', line: source.bodyLine, code } as const;
  if (description.length > 2000) reading.problems.push(problem);
  else if (description === '')
    reportUnfinished(reading, reading.known.isNewCourse === true || status === 'draft', problem);
}
