import type { Unreadable } from '#web/shared/course-format/decode-text';
import type { Problem } from '#web/shared/course-format/problems';
import type { YamlSource } from '#web/shared/course-format/yaml-source';

/** What a course can refer to, and how strictly it is read. */
export type Known = {
  courseID: string;
  /** Whether it becomes a new draft, which may be unfinished; its id is not the folder's name. */
  isNewCourse?: boolean;
  /** The names of the categories; not checked without. */
  category?: string[];
  /** The accounts of teachers, one of which the course must name; not checked without. */
  teacher?: string[];
  /** The teacher of a course that names none. */
  owner?: string | undefined;
  /** Returns whether there is no such file below `/media/`; not checked without. */
  isMissing?: (path: string) => boolean;
  /** Returns the id of the neighbouring course whose file a path leads to. */
  neighbourOf?: (path: string) => string | undefined;
};

/** The state of reading a course. */
export type Reading = {
  files: ReadonlyMap<string, string | Unreadable>;
  known: Known;
  problems: Problem[];
  warnings: Problem[];
  /** What files call the modules, once `course.md` is read. */
  modules?: string[] | undefined;
  /** Whether nobody but its teachers sees the course. */
  isDraft?: boolean;
};

/** Reports what is missing where learners would see it: a warning as long as it is a draft, an error otherwise. */
export function reportUnfinished(reading: Reading, isDraft: boolean, problem: Problem): void {
  (isDraft || reading.isDraft ? reading.warnings : reading.problems).push(problem);
}

/** Reports a module that `course.md` does not name. */
export function checkModule({ modules, problems }: Reading, source: YamlSource, name?: string) {
  if (name === undefined || modules === undefined || modules.includes(name)) return;
  const values = { name, modules: modules.join(' | ') };
  problems.push(source.problemAt(['module'], { code: 'courseProblems.noModule', values }));
}
