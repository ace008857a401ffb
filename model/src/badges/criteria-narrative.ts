/** Criteria that do not read as English once their words are apart. */
const wordings: [form: RegExp, words: string][] = [
  [/^score_(\d+)_on_(.+)$/, 'score_$1_percent_on_$2'],
  [/^streak_(\d+)_days$/, 'learn_on_$1_days_in_a_row'],
  [/^give_(\d+)_answers$/, 'give_$1_answers_that_are_accepted'],
  [/_xp$/, '_XP'],
];

/** Returns a badge's criteria as an English sentence, for those who know nothing of their language. */
export function criteriaNarrative(criteria: string): string {
  const parts = criteria
    .split(' and ')
    .map((criterion) =>
      wordings
        .reduce((text, [form, words]) => text.replace(form, words), criterion)
        .replaceAll('_', ' '),
    );
  const sentence = `${parts.join(', and ')}.`;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}
