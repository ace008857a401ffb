import { checkMarkdown, checkMedia } from '#web/shared/course-format/check-media';
import { textsOf } from '#web/shared/course-format/question-texts';
import { policyMistakes, questionMistake } from '#web/shared/course-format/quiz-problems';
import type { QuizFile } from '#web/shared/course-format/quiz-file';
import { checkModule, reportUnfinished, type Reading } from '#web/shared/course-format/reading';
import type { YamlSource } from '#web/shared/course-format/yaml-source';

/** Reports what is wrong with a quiz. */
export function checkQuiz(reading: Reading, source: YamlSource, quiz: QuizFile): void {
  const isDraft = quiz.status === 'draft';
  checkModule(reading, source, quiz.module);
  for (const { path, ...text } of policyMistakes(quiz))
    reportUnfinished(reading, isDraft, source.problemAt(path, text));
  if (quiz.questions.length === 0) {
    const problem = source.problemAt(['questions'], { code: 'courseProblems.noQuestion' });
    reportUnfinished(reading, isDraft, problem);
  }
  checkMarkdown(reading, source, ['description'], quiz.description);
  quiz.questions.forEach((question, index) => {
    const at = ['questions', index];
    const mistake = questionMistake(question);
    if (mistake) reading.problems.push(source.problemAt([...at, ...mistake.path], mistake));
    checkMedia(reading, source, [...at, 'image'], question.image);
    for (const [path, text] of textsOf(question))
      checkMarkdown(reading, source, [...at, ...path], text);
  });
}
