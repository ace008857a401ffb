/** The texts of the studio, of administration and of what learners rarely open, apart: other pages load no names of their files. */
export const staffFiles = import.meta.glob<Record<string, string>>(
  './*/{admin,books,card-stats,card-transfer,certificates,commerce,companies,course-learner,course-problems,course-transfer,discussions,file-import,flashcard-editor,gifts,learners,lesson-editor,outline-editor,plan-editor,plans,preview,program-editor,quiz-editor,report-queue,reports,review-import,rich-text,studio,teaching}.json',
  { import: 'default' },
);
