import type { Course } from '@trellis/model/content/course';
import type { CourseModule } from '@trellis/model/content/module';
import type { Quiz } from '@trellis/model/content/quiz';
import { itemsOf } from '@trellis/model/content/outline';

/** What a course lacks for learners. `count` is how many modules or quizzes it is about. */
export type PublishCheck = { about: Topic; blocks: boolean; count: number };

const topics = [
  'content',
  'description',
  'outcomes',
  'cover',
  'price',
  'hiddenModules',
  'emptyQuizzes',
  'draftQuizzes',
] as const;
export type Topic = (typeof topics)[number];

const blocking: readonly Topic[] = ['content', 'description'];

type Parts = {
  modules: Pick<CourseModule, 'isPublished'>[];
  quizzes: Pick<Quiz, 'status' | 'questionCount'>[];
};

/**
 * Returns what a course lacks, first what it cannot be published without. The modules and quizzes, hidden ones too, may
 * not be loaded yet.
 */
export function publishChecks(
  course: Pick<Course, 'outline' | 'description' | 'outcomes' | 'thumbnailUrl' | 'price'>,
  { modules, quizzes }: Parts,
): PublishCheck[] {
  const drafts = quizzes.filter(({ status }) => status === 'draft');
  const empty = quizzes.filter(
    ({ status, questionCount }) => status === 'published' && questionCount === 0,
  );
  const counts: Record<Topic, number> = {
    content: Number(itemsOf(course.outline, 'lesson').length === 0),
    description: Number(course.description.trim() === ''),
    outcomes: Number(course.outcomes.length === 0),
    cover: Number(course.thumbnailUrl === ''),
    price: Number(course.price > 0),
    hiddenModules: modules.filter(({ isPublished }) => !isPublished).length,
    emptyQuizzes: empty.length,
    draftQuizzes: drafts.length,
  };
  return topics
    .filter((about) => counts[about] > 0)
    .map((about) => ({ about, blocks: blocking.includes(about), count: counts[about] }));
}
