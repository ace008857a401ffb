/** The texts of the studio, of administration and of what learners rarely open, apart: other pages load no names of their files. */
export const staffFiles = import.meta.glob<Record<string, string>>(
  './*/{admin,card-stats,card-transfer,certificates,commerce,companies,course-learner,course-problems,course-transfer,discussions,file-import,flashcard-editor,learners,lesson-editor,outline-editor,preview,program-editor,quiz-editor,report-queue,reports,review-import,rich-text,studio,teaching}.json',
  { import: 'default' },
);
