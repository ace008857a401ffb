import type { Locator, Page } from '@playwright/test';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';

/** A random number, 0 inclusive to 1 exclusive. */
export type Random = () => number;

/** A step on a page, and the stored answer after it. */
export type Step = { answer: string; take: () => Promise<void> };

const letters = [...'aeinorst кдé漢بت🙂 '];
const below = (random: Random, limit: number) => Math.floor(random() * limit);

/**
 * Returns a random next step for a question that has `answer` now: a key, an option, a move. The page must show all
 * questions; `attemptID` determines the shuffling.
 */
export function nextStep(
  page: Page,
  attemptID: string,
  question: FrozenQuestion,
  answer: string,
  random: Random,
): Step {
  const { id, type, options, matches } = question;
  const card = page.locator(`[data-question="${id}"]`);
  const shown = (count: number) => shuffledPlaces(count, attemptID + id);
  switch (type) {
    case 'multiple_choice': {
      const place = below(random, options.length);
      const at = shown(options.length).indexOf(place);
      return { answer: `${place}`, take: () => card.getByRole('radio').nth(at).click() };
    }
    case 'true_false': {
      const at = below(random, 2);
      return {
        answer: at === 0 ? 'true' : 'false',
        take: () => card.getByRole('radio').nth(at).click(),
      };
    }
    case 'multiple_select': {
      const place = below(random, options.length);
      const chosen = new Set(answer === '' ? [] : answer.split(',').map(Number));
      if (!chosen.delete(place)) chosen.add(place);
      const at = shown(options.length).indexOf(place);
      return {
        answer: [...chosen].sort((a, b) => a - b).join(','),
        take: () => card.getByRole('checkbox').nth(at).click(),
      };
    }
    case 'matching': {
      const [place, match] = [below(random, options.length), below(random, matches.length)];
      const pairs = options.map((_, index) => answer.split(',')[index] ?? '');
      const at = shown(options.length).indexOf(place);
      return {
        answer: pairs.with(place, `${match}`).join(','),
        take: async () => {
          await card.getByRole('combobox').nth(at).selectOption(`${match}`);
        },
      };
    }
    case 'ordering': {
      const order = answer === '' ? shown(options.length) : answer.split(',').map(Number);
      const from = 1 + below(random, order.length - 1);
      return {
        answer: order
          .with(from, order[from - 1]!)
          .with(from - 1, order[from]!)
          .join(','),
        take: () => card.getByRole('listitem').nth(from).getByRole('button').first().click(),
      };
    }
    case 'blanks': {
      const gaps = answer === '' ? [] : answer.split('\n');
      const count = question.questionText.match(/_{3,}/g)?.length ?? 0;
      const all = Array.from({ length: count }, (_, index) => gaps[index] ?? '');
      const at = below(random, count);
      const text = typed(all[at]!, random, letters, 30);
      return {
        answer: all.with(at, text).join('\n'),
        take: () => typeInto(card.getByRole('textbox').nth(at), all[at]!, text),
      };
    }
    case 'short_answer':
    case 'numeric': {
      const text = typed(answer, random, type === 'numeric' ? [...'0123456789.-'] : letters, 60);
      return { answer: text, take: () => typeInto(card.getByRole('textbox'), answer, text) };
    }
  }
}

/** Types one more character; retypes the text if it is long. */
const typed = (text: string, random: Random, characters: string[], most: number) => {
  const character = characters[below(random, characters.length)]!;
  return text.length < most ? text + character : character;
};

async function typeInto(field: Locator, before: string, text: string) {
  if (!text.startsWith(before)) return field.fill(text);
  await field.press('End');
  await field.page().keyboard.insertText(text.slice(before.length));
}

/** Returns the answer that the page shows. */
export async function shownAnswer(
  page: Page,
  attemptID: string,
  { id, type, options }: FrozenQuestion,
): Promise<string> {
  const card = page.locator(`[data-question="${id}"]`);
  const order = shuffledPlaces(options.length, attemptID + id);
  const checked = async () =>
    (
      await Promise.all((await card.locator('input').all()).map((input) => input.isChecked()))
    ).flatMap((isChecked, at) => (isChecked ? [at] : []));
  const values = async (fields: Locator) =>
    Promise.all((await fields.all()).map((field) => field.inputValue()));
  switch (type) {
    case 'multiple_choice':
    case 'multiple_select':
      return (await checked())
        .map((at) => order[at]!)
        .sort((a, b) => a - b)
        .join(',');
    case 'true_false':
      return (await checked()).map((at) => (at === 0 ? 'true' : 'false')).join(',');
    case 'matching': {
      const shown = await values(card.getByRole('combobox'));
      const pairs = options.map((_, place) => shown[order.indexOf(place)]!);
      return pairs.every((pair) => pair === '') ? '' : pairs.join(',');
    }
    case 'ordering': {
      if ((await card.locator('.quiz-order[data-given]').count()) === 0) return '';
      const ids = await card
        .locator('[id*="-item-"]')
        .evaluateAll((items) => items.map((item) => item.id.split('-item-')[1]));
      return ids.join(',');
    }
    case 'blanks': {
      const gaps = await values(card.getByRole('textbox'));
      return gaps.every((gap) => gap === '') ? '' : gaps.join('\n');
    }
    case 'short_answer':
    case 'numeric':
      return card.getByRole('textbox').inputValue();
  }
}
