export const programPath = (programID: string) => `programs/${programID}`;
/** Returns the path of a program's steps with drafts; for its staff. */
export const programStepsPath = (programID: string) => `program_steps/${programID}`;
export const programEnrollmentPathOf = (id: string) => `program_enrollments/${id}`;
/** A two-part id names its owner, so that a learner is in a program once. */
export const programEnrollmentPath = (userID: string, programID: string) =>
  programEnrollmentPathOf(`${userID}_${programID}`);
