import type { Browser, BrowserContext, Page } from '@playwright/test';
import { lessonPath } from '@trellis/model/paths';
import { randomFrom } from '#seed/school/random';
import { webAddress } from '#tests/e2e/addresses';
import { createCourse } from '#tests/e2e/create-course';
import { signInAs } from '#tests/e2e/sign-in';
import { list, readStored, text, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { aLesson } from '#tests/factories/a-lesson';

const isLong = process.env.TRELLIS_LONG === '1';
const steps = isLong ? 150 : 12;
/** The long run uses another seed each time. */
const seed = Number(process.env.TRELLIS_ENDURANCE_SEED ?? (isLong ? Date.now() % 1_000_000 : 1));

const lessonID = 'studio-endurance-1';
const address = `/teach/courses/studio-endurance/lessons/${lessonID}`;
const paragraphs = ['Ferns', 'Mosses', 'Horsetails', 'Clubmosses'].map((name) => `${name} grow.`);
const storedText = async () => String((await readStored(lessonPath(lessonID))).textContent);

type Editor = { name: string; context: BrowserContext; page: Page; isOffline: boolean };

const textOf = ({ page }: Editor) => page.getByRole('textbox', { name: 'Text', exact: true });

async function open(editor: Editor) {
  await editor.page.goto(address);
  await expect(textOf(editor)).toContainText('Ferns');
}

async function newEditor(browser: Browser, name: string, uid: string): Promise<Editor> {
  const context = await browser.newContext({ baseURL: webAddress, serviceWorkers: 'block' });
  const editor = { name, context, page: await context.newPage(), isOffline: false };
  await signInAs(editor.page, uid);
  await open(editor);
  return editor;
}

/** Types a word at the end of the paragraph that begins with another one. */
async function append(editor: Editor, paragraph: string, word: string) {
  await textOf(editor).evaluate((field, start) => {
    const found = [...field.querySelectorAll('p')].find((one) => one.innerText.startsWith(start));
    if (found === undefined) throw new Error(`There is no ${start}.`);
    if (field instanceof HTMLElement) field.focus();
    getSelection()?.selectAllChildren(found);
    getSelection()?.collapseToEnd();
  }, paragraph.split(' ')[0]!);
  await editor.page.keyboard.type(` ${word}`, { delay: 20 });
}

/** Closes the tab without running its handlers and opens another. */
async function kill(editor: Editor) {
  await editor.page.close();
  editor.page = await editor.context.newPage();
  await open(editor);
}

async function setOffline(editor: Editor, isOffline: boolean) {
  await editor.context.setOffline(isOffline);
  editor.isOffline = isOffline;
}

/** Keeps both versions of what both editors changed. The other one's decision may arrive at any moment and end it. */
async function decide({ page }: Editor) {
  const compare = page.getByRole('button', { name: 'Compare' });
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save the decision' });
  const soon = { timeout: 2000 };
  await expect(async () => {
    if (await compare.isVisible()) await compare.click(soon);
    if (await save.isVisible()) await save.click(soon);
    await expect(compare).toBeHidden(soon);
  }).toPass();
}

test('keeps every word of two editors who lose the network and their tabs', async ({
  browser,
  consoleErrors,
}) => {
  consoleErrors.allow(/./);
  test.setTimeout(90_000 + steps * 8_000);
  console.log(`TRELLIS_ENDURANCE_SEED=${seed}, ${steps} steps of two editors`);
  await createCourse('studio-endurance', {
    teacherIDs: list(text('teacher1'), text('teacher2')),
  });
  const textContent = `${paragraphs.join('\n\n')}\n`;
  await writeDocument(
    lessonPath(lessonID),
    aLesson({ courseID: 'studio-endurance', moduleID: null, textContent, blocks: [] }),
  );
  const editors = [
    await newEditor(browser, 'a', 'teacher1'),
    await newEditor(browser, 'b', 'teacher2'),
  ];
  const random = randomFrom(seed);
  const oneOf = <T>(from: T[]): T => from[Math.floor(random() * from.length)]!;
  const typed: string[] = [];
  const missingIn = (stored: string) => {
    const words = new Set(stored.split(/\s+/));
    return typed.filter((word) => !words.has(word)).map((word) => `${word} in ${stored}`);
  };
  for (let step = 0; step < steps; step++) {
    const editor = oneOf(editors);
    await decide(editor);
    const word = `${editor.name}${step}`;
    await append(editor, oneOf(paragraphs), word);
    typed.push(word);
    const chance = random();
    if (chance < 0.25) await setOffline(editor, !editor.isOffline);
    // A page cannot be opened without the network here.
    else if (chance < 0.4 && !editor.isOffline) await kill(editor);
  }
  for (const editor of editors) await setOffline(editor, false);
  await expect(async () => {
    for (const editor of editors) await decide(editor);
    expect(missingIn(await storedText())).toEqual([]);
    for (const editor of editors) {
      await expect(editor.page.locator('.save-status')).toContainText('Saved', { timeout: 1000 });
      expect(missingIn(await textOf(editor).innerText())).toEqual([]);
    }
  }).toPass({ timeout: 60_000 });
  for (const { context } of editors) await context.close();
});
