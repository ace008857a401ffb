// One file for Vitest: all of it shares one emulator, and the coverage is read when everything before has run.
import { afterAll } from 'vitest';
import { environment } from '#tests/rules/environment';
import '#tests/rules/users.cases';
import '#tests/rules/notifications.cases';
import '#tests/rules/lesson-notes.cases';
import '#tests/rules/profiles.cases';
import '#tests/rules/courses.cases';
import '#tests/rules/course-parts.cases';
import '#tests/rules/lessons.cases';
import '#tests/rules/quizzes.cases';
import '#tests/rules/quiz-attempts.cases';
import '#tests/rules/quiz-attempts-in-order.cases';
import '#tests/rules/quiz-answers.cases';
import '#tests/rules/quiz-secrets.cases';
import '#tests/rules/quiz-feedback.cases';
import '#tests/rules/catalog.cases';
import '#tests/rules/enrollments.cases';
import '#tests/rules/lesson-progress.cases';
import '#tests/rules/gamification.cases';
import '#tests/rules/administration.cases';
import '#tests/rules/leaderboards.cases';
import '#tests/rules/coverage.cases';
// Last, since every value that an expression has had is in the coverage report.
import '#tests/rules/quiz-races.cases';
import '#tests/rules/drift.cases';
import '#tests/rules/hostile.cases';
import '#tests/rules/quiz-hostile.cases';

afterAll(() => environment.cleanup());
