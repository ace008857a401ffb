import { useQuizVersion } from '#web/data/quiz.queries';
import { useQuestion, useTaker } from '#web/features/discussions/data/discussion.queries';
import { valueOf } from '#web/firebase/query-state';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';

/**
 * Shows the text of a question: to learners as their latest attempt asks it, to staff as it is written now. Shows nothing while it
 * loads, or if it is gone.
 */
export function ShownQuestion(props: {
  quizID: string;
  questionID: string;
  uid: string;
  isStaff: boolean;
  language: string;
}) {
  const { quizID, questionID, uid, isStaff, language } = props;
  const written = valueOf(useQuestion(isStaff ? quizID : null, questionID));
  const begun = valueOf(useTaker(isStaff ? null : quizID, uid));
  const asked = valueOf(useQuizVersion(quizID, begun?.version ?? null));
  const question = written ?? asked?.questions.find(({ id }) => id === questionID);
  if (question === undefined) return null;
  const text = withNumberedGaps(question.questionText);
  return (
    <section className="card" aria-label={t('discussions.theQuestion')}>
      <div {...inLanguage(language)}>
        <MarkdownScope value="question-">
          <AuthoredContent text={text}>
            <Markdown source={text} height="3rem" />
          </AuthoredContent>
        </MarkdownScope>
      </div>
    </section>
  );
}

/** Returns a question's text with its blanks numbered. */
function withNumberedGaps(text: string): string {
  let number = 0;
  return text.replace(/_{3,}/g, () => t('discussions.gap', { number: ++number }));
}
