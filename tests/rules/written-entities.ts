import { category } from '@trellis/model/content/category';
import { authoredCourse } from '@trellis/model/content/course';
import { flashcard } from '@trellis/model/content/flashcard';
import { lesson } from '@trellis/model/content/lesson';
import { courseModule } from '@trellis/model/content/module';
import { answerKey, question, quiz } from '@trellis/model/content/quiz';
import * as paths from '@trellis/model/paths';
import { profile, username } from '@trellis/model/profile';
import { badge } from '@trellis/model/progress/badge';
import { chosenEnrollment } from '@trellis/model/progress/enrollment';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { chosenProgress } from '@trellis/model/progress/user-progress';
import { user } from '@trellis/model/user';
import type { $ZodObject } from 'zod/v4/core';
import { aCategory, aCourse, aModule } from '#tests/factories/a-course';
import { aBlock, aFlashcard, aLesson } from '#tests/factories/a-lesson';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { aUser } from '#tests/factories/a-user';
import { aBadge, aUserProgress } from '#tests/factories/a-user-progress';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import type { PersonaName } from '#tests/rules/personas';
import type { RestWrite } from '#tests/rules/rest';

/** An entity that people write, and how one of them writes one document of it. */
export type WrittenEntity = {
  schema: $ZodObject;
  writer: PersonaName;
  path: string;
  /** Documents that schema and rules accept. The first one is varied. */
  documents: object[];
  /** Fields whose dates are the server's time of the write. */
  times?: string[];
  /** Fields that the rules bind to certain values, for reasons that no schema knows. */
  bound?: string[];
  /** The entity is a part of the document that stands at the path. */
  isPart?: true;
  /** What must be written in the same batch. */
  beside?: RestWrite[];
};

const bothTimes = ['createdAt', 'updatedAt'];
const liam = { userID: 'liam' };
const nina = { email: 'nina@school.example' };
const { learningGoals } = aUserProgress('withGoals');

export const writtenEntities: Record<string, WrittenEntity> = {
  user: {
    schema: user,
    writer: 'newcomer',
    path: paths.userPath('nina'),
    documents: [aUser(nina), aUser('told', nina)],
    times: bothTimes,
    bound: ['email', 'role', 'isActive'],
  },
  profile: {
    schema: profile,
    writer: 'learner',
    path: paths.profilePath('liam'),
    documents: [aProfile(), aProfile('told')],
    bound: ['username'],
  },
  username: {
    schema: username,
    writer: 'learner',
    path: paths.usernamePath('liam'),
    documents: [aUsername(liam)],
    bound: ['userID'],
    beside: [{ path: paths.profilePath('liam'), data: aProfile({ username: 'liam' }) }],
  },
  course: {
    schema: authoredCourse,
    writer: 'teacher',
    path: paths.coursePath('new'),
    documents: [aCourse(), aCourse('draft'), aCourse('paid'), aCourse('largest')],
    times: bothTimes,
    bound: ['authorID', 'teacherIDs', 'status'],
  },
  flashcard: {
    schema: flashcard,
    writer: 'teacher',
    path: paths.flashcardPath('ferns', 'new'),
    documents: [aFlashcard(), aFlashcard('largest')],
    times: bothTimes,
  },
  module: {
    schema: courseModule,
    writer: 'teacher',
    path: paths.modulePath('ferns', 'new'),
    documents: [aModule(), aModule('hidden')],
  },
  lesson: {
    schema: lesson,
    writer: 'teacher',
    path: paths.lessonPath('new'),
    documents: [
      aLesson(),
      aLesson('preview'),
      aLesson('video'),
      aLesson('pdf'),
      aLesson({ blocks: [] }),
      aLesson('largest', { blocks: Array.from({ length: 10 }, () => aBlock()) }),
      aLesson({ blocks: [aBlock('largest')] }),
    ],
    times: bothTimes,
    bound: ['courseID'],
  },
  quiz: {
    schema: quiz,
    writer: 'teacher',
    path: paths.quizPath('new'),
    documents: [aQuiz(), aQuiz('draft')],
    times: bothTimes,
    bound: ['courseID'],
  },
  question: {
    schema: question,
    writer: 'teacher',
    path: paths.questionPath('quiz', 'new'),
    documents: [aQuestion(), aQuestion('largest')],
    times: bothTimes,
  },
  answerKey: {
    schema: answerKey,
    writer: 'teacher',
    path: paths.answerKeyPath('quiz', 'new'),
    documents: [anAnswerKey(), anAnswerKey('numeric'), anAnswerKey('largest')],
  },
  category: {
    schema: category,
    writer: 'admin',
    path: paths.categoryPath('new'),
    documents: [aCategory()],
  },
  enrollment: {
    schema: chosenEnrollment,
    writer: 'learner',
    path: paths.enrollmentPath('liam', 'ferns'),
    documents: [anEnrollment(liam), anEnrollment('targeted', liam)],
    times: ['enrolledAt'],
    bound: ['userID', 'courseID', 'status', 'source'],
  },
  lessonProgress: {
    schema: lessonProgress,
    writer: 'enrolled',
    path: paths.lessonProgressPath('erin', 'shade'),
    documents: [
      aLessonProgress({ lessonID: 'shade' }),
      aLessonProgress('watched', { lessonID: 'shade' }),
      aLessonProgress('completed', { lessonID: 'shade' }),
    ],
    times: ['completedAt'],
    bound: ['userID', 'lessonID', 'courseID', 'isCompleted', 'completedAt'],
  },
  learningGoals: {
    schema: chosenProgress,
    writer: 'learner',
    path: paths.userProgressPath('liam'),
    documents: [{ learningGoals: learningGoals.slice(0, 1) }, { learningGoals }],
    isPart: true,
  },
  badge: {
    schema: badge,
    writer: 'admin',
    path: paths.badgePath('new'),
    documents: [aBadge()],
  },
};
