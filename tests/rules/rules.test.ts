// One file for Vitest: all of it shares one emulator, and the coverage is read when everything before has run.
import { afterAll } from 'vitest';
import { environment } from '#tests/rules/environment';
import '#tests/rules/people.cases';
import '#tests/rules/courses.cases';
import '#tests/rules/lessons.cases';
import '#tests/rules/records.cases';
import '#tests/rules/gamification.cases';
import '#tests/rules/coverage.cases';
// Last, since every value that an expression has had is in the coverage report.
import '#tests/rules/drift.cases';
import '#tests/rules/hostile.cases';

afterAll(() => environment.cleanup());
