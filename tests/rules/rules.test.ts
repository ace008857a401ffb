// One file for Vitest: all of it shares one emulator, and the coverage is read when everything before has run.
import { afterAll } from 'vitest';
import { environment } from '#tests/rules/environment';
import '#tests/rules/people/users.cases';
import '#tests/rules/people/notifications.cases';
import '#tests/rules/people/lesson-notes.cases';
import '#tests/rules/people/profiles.cases';
import '#tests/rules/courses/courses.cases';
import '#tests/rules/courses/course-parts.cases';
import '#tests/rules/lessons/lessons.cases';
import '#tests/rules/quizzes/quizzes.cases';
import '#tests/rules/quiz-attempts/quiz-attempts.cases';
import '#tests/rules/quiz-attempts/attempts-in-order.cases';
import '#tests/rules/quiz-attempts/answers.cases';
import '#tests/rules/quizzes/secrets.cases';
import '#tests/rules/quiz-attempts/feedback.cases';
import '#tests/rules/catalog/catalog.cases';
import '#tests/rules/enrollments/enrollments.cases';
import '#tests/rules/lesson-progress/lesson-progress.cases';
import '#tests/rules/gamification/gamification.cases';
import '#tests/rules/administration/audit-log.cases';
import '#tests/rules/leaderboards/leaderboards.cases';
import '#tests/rules/coverage.cases';
// Last, since every value that an expression has had is in the coverage report.
import '#tests/rules/quiz-attempts/races.cases';
import '#tests/rules/drift.cases';
import '#tests/rules/hostile.cases';
import '#tests/rules/quiz-attempts/hostile.cases';

afterAll(() => environment.cleanup());
