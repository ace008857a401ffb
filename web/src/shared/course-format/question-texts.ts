import type { QuestionInFile } from '#web/shared/course-format/quiz-file';

type Place = PropertyKey[];

/** Returns the Markdown texts of a question, each with its path in the YAML. */
export function textsOf(question: QuestionInFile): [path: Place, text: string][] {
  const texts: [Place, string][] = [];
  mapQuestionTexts(question, (path, text) => {
    texts.push([path, text]);
    return text;
  });
  return texts;
}

/**
 * Returns a question with each of its Markdown texts replaced. The right answers of choices are options, so they change
 * with them.
 */
export function mapQuestionTexts(
  question: QuestionInFile,
  map: (path: Place, text: string) => string,
): QuestionInFile {
  const common = {
    text: map(['text'], question.text),
    explanation: map(['explanation'], question.explanation),
  };
  switch (question.type) {
    case 'multiple_choice': {
      const options = mapOptions(question.options, map);
      return {
        ...question,
        ...common,
        options,
        answer: renamed(question, options)(question.answer),
      };
    }
    case 'multiple_select': {
      const options = mapOptions(question.options, map);
      return {
        ...{ ...question, ...common, options },
        answer: question.answer.map(renamed(question, options)),
      };
    }
    case 'matching':
      return {
        ...{ ...question, ...common },
        pairs: question.pairs.map(([left, right], index) => [
          map(['pairs', index, left], left),
          map(['pairs', index, left], right),
        ]),
        others: question.others.map((text, index) => map(['others', index], text)),
      };
    case 'ordering':
      return {
        ...{ ...question, ...common },
        items: question.items.map((text, index) => map(['items', index], text)),
      };
    default:
      return { ...question, ...common };
  }
}

type Option = { text: string; feedback: string };

const mapOptions = <T extends Option>(options: T[], map: (path: Place, text: string) => string) =>
  options.map((option, index) => ({
    ...option,
    text: map(['options', index], option.text),
    feedback: option.feedback && map(['options', index, 'feedback'], option.feedback),
  }));

/** Returns the new text of an option, by its old one. */
const renamed = (before: { options: Option[] }, after: Option[]) => (answer: string) =>
  after[before.options.findIndex(({ text }) => text === answer)]?.text ?? answer;
