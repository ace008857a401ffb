// One file for Vitest, so that all of it shares one emulator, and the coverage is read when everything has run.
import { afterAll } from 'vitest';
import { environment } from '#tests/rules/environment';
import '#tests/rules/people.cases';
import '#tests/rules/courses.cases';
import '#tests/rules/lessons.cases';
import '#tests/rules/records.cases';
import '#tests/rules/gamification.cases';

afterAll(() => environment.cleanup());
