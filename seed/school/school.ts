import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Category } from '@trellis/model/content/category';
import type { Course, CourseTeacher } from '@trellis/model/content/course';
import {
  badgeListPath,
  badgePath,
  categoryPath,
  courseSlugPath,
  userProgressPath,
} from '@trellis/model/paths';
import { newProfile, type Profile } from '@trellis/model/profile';
import { enrollment } from '@trellis/model/progress/enrollment';
import { userProgress } from '@trellis/model/progress/user-progress';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { LearningGoal } from '@trellis/model/progress/goals';
import { clockOf } from '@trellis/model/progress/clock';
import { clockSettingOf, defaultSettings, firstName, type User } from '@trellis/model/user';
import { certificateDocuments } from '#seed/certificates';
import { addCountedCauses } from '#seed/counted-causes';
import { catalogDocuments, courseDocuments, type Documents } from '#seed/documents';
import { isIgnored } from '#web/shared/course-format/file-names';
import { personDocuments } from '#seed/learners';
import { CourseProblems } from '#web/shared/course-format/problems';
import type { CourseInFiles } from '#web/shared/course-format/read-course';
import { readCourse } from '#seed/read-course';
import { accommodations } from '#seed/school/accommodations';
import { badges } from '#seed/school/badges';
import { addCompany } from '#seed/school/companies';
import { addDiscussions } from '#seed/school/discussions';
import { addCourseReviews } from '#seed/school/course-reviews';
import { historyOf, lastEvening, learnersIn, withDailyRun } from '#seed/school/histories';
import { emailOf, people, type Person } from '#seed/school/people';
import { portraits } from '#seed/school/portraits';
import { addPlans } from '#seed/school/plans';
import { courseStatsDocuments, quizStatsDocuments, addStalledCounts } from '#seed/stats';
import { addPrograms } from '#seed/school/programs';
import { questionsIn, reviewHistory } from '#seed/school/review-history';
import { withDates } from '#seed/school/quiz-dates';
import { attemptsIn } from '#seed/school/quiz-histories';

const folder = join(import.meta.dirname, 'courses');
/** The media folder that the emulators serve. */
export const mediaFolder = join(import.meta.dirname, 'media');

const categories = [
  ['Science', 'العلوم'],
  ['Programming', 'البرمجة'],
  ['Design', 'التصميم'],
  ['Business', 'الأعمال'],
  ['Data Science', 'علم البيانات'],
].map(([name = '', ar = ''], index): Category => ({
  name,
  names: { en: name, ar },
  slug: name.toLowerCase().replace(' ', '-'),
  order: index + 1,
}));
const namesOf = (category: string) => categories.find(({ name }) => name === category)?.names;

/**
 * Returns every course of the demo school.
 *
 * @throws {CourseProblems} with the errors in all of them
 */
export function readSchool(): CourseInFiles[] {
  const problems: CourseProblems['problems'] = [];
  const known = {
    media: mediaFolder,
    category: categories.map((category) => category.name),
    teacher: people.filter(({ role }) => role === 'teacher').map(({ uid }) => uid),
  };
  const names = readdirSync(folder).filter((name) => !isIgnored(name));
  const courses = names.flatMap((name) => {
    try {
      return [readCourse(join(folder, name), known)];
    } catch (error) {
      if (!(error instanceof CourseProblems)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new CourseProblems(problems);
  return courses;
}

/** Nobody is enrolled in this course, so that it can be tried as a new one. */
const newCourse = 'sound-you-can-see';

/** Who has the certificates of the courses that they completed. */
const certified = 'student1';

/**
 * Returns the whole demo school as of `now`: documents by path, in an order in which they can be written.
 */
export function schoolDocuments(sources: CourseInFiles[], now: Date): Documents {
  const opened = new Date(now.getTime() - 90 * 86_400_000);
  const build = (source: CourseInFiles, learners: number) =>
    courseDocuments(
      source,
      teacherNamed(source.head.teacher ?? ''),
      opened,
      learners,
      namesOf(source.head.category),
    );

  const dated = sources.map((source) => withDates(source, now));
  const studied = new Map<string, Course>(
    dated
      // Nobody has bought anything yet.
      .filter(({ courseID, head }) => courseID !== newCourse && head.price === 0)
      .map((source) => [source.courseID, build(source, 0).course]),
  );
  const students = people.filter(({ role }) => role === 'student');
  const evenings = students.map((person) =>
    lastEvening(clockOf([clockSettingOf(userOf(person, opened))]), now),
  );
  const histories = students.map((person, index) => {
    const { targetDays, dailyIn = [] } = portraits[person.uid] ?? {};
    const evening = evenings[index]!;
    const history = historyOf(index, studied, evening, targetDays);
    return withDailyRun(history, dailyIn, studied, evening);
  });
  const built = dated.map((source) => build(source, learnersIn(histories, source.courseID)));
  const courses = new Map(dated.map(({ courseID }, index) => [courseID, built[index]!.course]));
  const quizzes = new Map(
    built.flatMap((course) => course.quizzes.map((quiz) => [quiz.quizID, quiz])),
  );

  const documents: Documents = new Map();
  const add = (more: Documents) => more.forEach((data, path) => documents.set(path, data));
  for (const category of categories) documents.set(categoryPath(category.slug), category);
  for (const [id, badge] of badges) documents.set(badgePath(id), badge);
  addPlans(documents);
  documents.set(badgeListPath, { badges: Object.fromEntries(badges) });
  built.forEach((course) => add(course.documents));
  const taken: Attempt[] = [];
  for (const person of people) {
    const index = students.indexOf(person);
    const history = histories[index] ?? [];
    const user = userOf(person, opened);
    const profile = profileOf(person);
    const goals = goalsOf(person, now);
    const { uid } = person;
    const attempts = history.flatMap((entry) =>
      attemptsIn(
        { uid, index, now: evenings[index]! },
        entry,
        courses.get(entry.courseID)!,
        [...quizzes.values()].filter(({ quiz }) => quiz.courseID === entry.courseID),
      ),
    );
    taken.push(...attempts);
    const learner = { uid, user, profile, history, attempts, goals, now };
    add(personDocuments(learner, courses, quizzes));
    if (uid === certified) add(certificatesOf(learner, courses, documents));
    const { reviews } = portraits[uid] ?? {};
    if (reviews !== undefined) add(reviewsOf(learner, reviews, evenings[index]!, documents));
  }
  for (const [path, given] of accommodations) documents.set(path, given);
  for (const [courseID, { slug }] of courses) documents.set(courseSlugPath(slug), { courseID });
  const enrolled = [...documents].flatMap(([path, data]) =>
    path.startsWith('enrollments/') ? [enrollment.parse(data)] : [],
  );
  const personOf = new Map(people.map((person) => [person.uid, person]));
  addCourseReviews(documents, courses, enrolled, (uid) => ({
    name: profileOf(personOf.get(uid)!).displayName,
    language: personOf.get(uid)!.preferredLanguage,
  }));
  addDiscussions(documents, now);
  addCompany(documents, enrolled, (uid) => profileOf(personOf.get(uid)!).displayName, opened);
  addCountedCauses(documents);
  add(courseStatsDocuments(enrolled, now));
  addStalledCounts(documents, courses);
  add(quizStatsDocuments(taken, quizzes));
  add(catalogDocuments(courses));
  addPrograms(documents, courses, opened, teacherNamed);
  return documents;
}

/** Returns the certificates of a learner, from their documents. */
function certificatesOf(
  { uid, user }: { uid: string; user: User },
  courses: ReadonlyMap<string, Course>,
  all: Documents,
): Documents {
  const { quizzes } = userProgress.parse(all.get(userProgressPath(uid)));
  const enrollments = [...all].flatMap(([path, data]) =>
    path.startsWith(`enrollments/${uid}_`) ? [enrollment.parse(data)] : [],
  );
  return certificateDocuments({ user, enrollments, quizzes }, courses);
}

/** Returns a learner's reviews of a course's cards, and their progress with the forecasts. */
function reviewsOf(
  { uid, user }: { uid: string; user: User },
  courseID: string,
  evening: Date,
  all: Documents,
): Documents {
  const questions = questionsIn(courseID, all);
  const clock = clockOf([clockSettingOf(user)]);
  const { documents, cardForecasts } = reviewHistory(uid, questions, evening, clock);
  const progress = userProgress.parse(all.get(userProgressPath(uid)));
  return documents.set(userProgressPath(uid), { ...progress, cardForecasts });
}

function teacherNamed(id: string): CourseTeacher {
  const teacher = people.find(({ uid }) => uid === id);
  if (teacher === undefined) throw new Error(`Nobody at the demo school is called ${id}`);
  const { displayName, avatarUrl } = profileOf(teacher);
  return { id, name: displayName, avatarUrl };
}

const profileOf = ({ uid, fullName }: Person): Profile => ({
  ...newProfile(firstName(fullName)),
  ...portraits[uid]?.profile,
});

const goalsOf = ({ uid }: Person, now: Date): LearningGoal[] =>
  (portraits[uid]?.goals ?? []).map(({ courseID = '', inDays, ...goal }, index) => ({
    ...goal,
    id: `${uid}-${index + 1}`,
    courseID,
    until:
      inDays === undefined
        ? ''
        : new Date(now.getTime() + inDays * 86_400_000).toISOString().slice(0, 10),
  }));

const userOf = (person: Person, opened: Date): User => ({
  email: emailOf(person),
  fullName: person.fullName,
  gender: null,
  nationality: null,
  role: person.role,
  schoolLevel: null,
  schoolName: null,
  specialNeeds: null,
  preferredLanguage: person.preferredLanguage,
  timezone: person.timezone,
  clockChangedAt: null,
  isActive: true,
  createdAt: opened,
  updatedAt: opened,
  ...portraits[person.uid]?.user,
  settings: { ...defaultSettings, ...portraits[person.uid]?.settings },
});
