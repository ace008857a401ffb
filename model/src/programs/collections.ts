import { collection } from '#model/collection';
import { program } from '#model/programs/program';
import { programEnrollment } from '#model/programs/program-enrollment';
import { programSteps } from '#model/programs/program-step';
import { programEnrollmentPathOf, programPath, programStepsPath } from '#model/programs/paths';
import { programEnrollmentsOfLearner, programsOfTeacher } from '#model/programs/queries';

export const programCollections = {
  programs: collection(programPath, program, {
    whereOf: (uid) => [
      { query: programsOfTeacher(uid) },
      { query: { collection: 'programs', where: [['authorID', '==', uid]] } },
    ],
    fields: ['authorID', 'teacherIDs', 'teachers'],
    kept: 'school',
    onErasure: {
      does: 'anonymise',
      because:
        'The program is the school’s, and learners are in it; the names follow the profiles.',
    },
  }),
  programSteps: collection(programStepsPath, programSteps, 'none'),
  programEnrollments: collection(programEnrollmentPathOf, programEnrollment, {
    whereOf: (uid) => [{ query: programEnrollmentsOfLearner(uid) }],
    fields: [
      ...(['id', 'userID', 'programID', 'enrolledAt', 'status'] as const),
      ...(['targetCompletionDate', 'progress', 'doneSteps', 'openGroupIDs'] as const),
      ...(['completedAt', 'certificateID', 'certificateHold'] as const),
    ],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
};
