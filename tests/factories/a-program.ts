import type { AuthoredProgram } from '@trellis/model/programs/program';
import type { OutlineGroup, OutlineStep } from '@trellis/model/programs/program-outline';
import type { ChosenProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import type { ProgramGroup, ProgramSteps } from '@trellis/model/programs/program-step';
import { factory, longAgo } from '#tests/factories/factory';

export const aProgram = factory<AuthoredProgram, 'draft' | 'archived'>(
  () => ({
    title: 'Botany from the ground up',
    description: 'Ferns first, then mosses.',
    overview: 'You begin in the **shade**.',
    level: 'beginner',
    weeks: 8,
    language: 'en',
    thumbnailUrl: '/media/ferns/cover.svg',
    certificate: null,
    status: 'published',
    authorID: 'tess',
    teacherIDs: ['tess'],
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  { draft: { status: 'draft' }, archived: { status: 'archived' } },
);

export const aProgramGroup = factory<ProgramGroup, 'choice'>(
  () => ({
    id: 'first',
    title: 'Begin here',
    need: null,
    steps: [{ kind: 'course', courseID: 'ferns', quizID: null, isRequired: true }],
    after: [],
  }),
  { choice: { need: 1 } },
);

export const someProgramSteps = factory<ProgramSteps>(
  () => ({
    groups: [aProgramGroup()],
    courseIDs: ['ferns'],
    isFanOutDue: false,
    updatedAt: longAgo,
  }),
  {},
);

export const anOutlineStep = factory<OutlineStep, 'optional' | 'closed' | 'quiz' | 'paid'>(
  () => ({
    kind: 'course',
    courseID: 'ferns',
    quizID: null,
    title: 'How ferns grow',
    isRequired: true,
    isOpen: true,
    minutes: 40,
    price: 0,
    currency: 'USD',
  }),
  {
    optional: { isRequired: false },
    closed: { isOpen: false },
    quiz: { kind: 'quiz', quizID: 'quiz', title: 'Know your ferns' },
    paid: { price: 4900 },
  },
);

export const anOutlineGroup = factory<OutlineGroup>(
  () => ({ id: 'first', title: 'Begin here', need: null, steps: [anOutlineStep()], after: [] }),
  {},
);

export const aProgramEnrollment = factory<ChosenProgramEnrollment, 'paused' | 'dropped'>(
  () => ({
    userID: 'erin',
    programID: 'botany',
    enrolledAt: longAgo,
    status: 'active',
    targetCompletionDate: null,
  }),
  { paused: { status: 'paused' }, dropped: { status: 'dropped' } },
);
