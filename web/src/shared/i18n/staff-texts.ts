/** The texts of the studio and of administration, apart: other pages load no names of their files. */
export const staffFiles = import.meta.glob<Record<string, string>>(
  './*/{admin,card-transfer,course-learner,course-problems,course-transfer,flashcard-editor,learners,lesson-editor,outline-editor,preview,program-editor,quiz-editor,reports,rich-text,studio}.json',
  { import: 'default' },
);
