import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportCourse } from '#web/features/course-transfer/components/import-course';
import { writeZip } from '#web/shared/course-format/write-zip';
import { setLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(5).trim();
const head = (category = 'Science', more = '') => `---
title: ${long}
category: ${category}
level: beginner
language: de
duration: 2 hours
price: 0
currency: EUR
status: published
${more}---
`;
const lesson = '---\ntitle: Spores\nminutes: 5\n---\n\n![x](/media/spore.svg) [y](09-gone.md)\n';
const quiz = `title: Ferns
minutes: 5
questions:
  - { type: true_false, text: Green?, answer: true }
  - { type: true_false, text: Blue?, answer: false }
`;
const files = (category?: string, more?: string) =>
  new Map([
    ['course.md', head(category, more)],
    ['01-spores.md', lesson],
    ['quiz-ferns.yaml', quiz],
  ]);

const categories = [
  { name: 'Science', label: 'Science' },
  { name: 'Design', label: 'Design' },
];
const show = () =>
  render(
    <ImportCourse uid="tess" categories={categories} deleteCourse={() => Promise.resolve()} />,
    'course-transfer',
    'course-problems',
  );
const choose = (content: Uint8Array<ArrayBuffer>, name = 'ferns.zip') =>
  userEvent.upload(page.getByLabelText(/Choose a zip file/), new File([content], name));

it('shows what an import would create, before anything is', async () => {
  await page.viewport(360, 740);
  await show();
  await expectAccessible();
  await choose(writeZip('ferns', files()));
  // The reader is loaded first.
  await expect
    .element(page.getByRole('heading', { name: long }), { timeout: 10_000 })
    .toHaveFocus();
  await expect.element(page.getByText(long)).toHaveAttribute('lang', 'de');
  for (const count of ['0 modules', '1 lesson', '1 quiz', '2 questions', '0 flashcards'])
    await expect.element(page.getByText(count)).toBeVisible();
  await expect.element(page.getByText(/a draft that only you teach/)).toBeVisible();
  await page.getByText('1 file of this site is used').click();
  await expect.element(page.getByText('/media/spore.svg')).toBeVisible();
  await page.getByText(/things to look at/).click();
  await expect.element(page.getByText('The link to 09-gone.md leads nowhere.')).toBeVisible();
  await expect.element(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect.element(page.getByLabelText(/Choose a zip file/)).toBeVisible();
});

it('lists every mistake by file and line, and offers nothing to create', async () => {
  await page.viewport(360, 740);
  await show();
  const broken = files('Science', 'colour: green\n')
    .set('quiz-ferns.yaml', quiz.replace('answer: true', 'answer: perhaps'))
    .set('notes.txt', long.replaceAll(' ', ''));
  await choose(writeZip('ferns', broken));
  await expect.element(page.getByText('3 mistakes in the files')).toBeVisible();
  await expect.element(page.getByText('course.md:10', { exact: true })).toBeVisible();
  await expect.element(page.getByText('quiz-ferns.yaml:4', { exact: true })).toBeVisible();
  await expect.element(page.getByText('notes.txt:1', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Create' })).not.toBeInTheDocument();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  // The files are mended and chosen again.
  await choose(writeZip('ferns', files()));
  await expect.element(page.getByRole('button', { name: 'Create the course' })).toBeVisible();
});

it('lists mistakes in the language of the teacher, with files and keys as they are written', async () => {
  await page.viewport(360, 740);
  await setLocale('ar');
  try {
    await show();
    await userEvent.upload(
      page.getByLabelText(/اختر ملف/),
      new File([writeZip('ferns', files('Science', 'tags: green\n'))], 'ferns.zip'),
    );
    await expect.element(page.getByText('المطلوب هنا قائمة.')).toBeVisible();
    await expect.element(page.getByText('course.md:10')).toHaveAttribute('dir', 'ltr');
    await expect.element(page.getByText('tags', { exact: true })).toHaveAttribute('dir', 'ltr');
    await expectAccessible();
  } finally {
    await setLocale('en');
  }
});

it.each([
  ['not_a_zip', strToU8('hello'), 'This is no zip file.'],
  ['outside_path', zipSync({ '../course.md': strToU8('x') }), 'leads out of the zip'],
  ['bomb', zipSync({ 'course.md': new Uint8Array(1_900_000) }), 'It was not unpacked.'],
] as const)('refuses a hostile file: %s', async (_kind, content, text) => {
  await show();
  await choose(content.slice());
  await expect.element(page.getByRole('alert')).toHaveTextContent(text);
  await expect.element(page.getByRole('alert')).toHaveTextContent('ferns.zip');
  await expectAccessible();
});

it('asks for a category of this school where that of the files is none', async () => {
  await show();
  await choose(writeZip('ferns', files('Botany')));
  await page.getByRole('button', { name: 'Create the course' }).click();
  await expect.element(page.getByLabelText('Category')).toBeInvalid();
  await expect.element(page.getByText(/no category “Botany”/)).toBeVisible();
  await expectAccessible();
});

it('takes a zip that is dropped', async () => {
  await show();
  await expect.element(page.getByLabelText(/Choose a zip file/)).toBeVisible();
  const data = new DataTransfer();
  data.items.add(new File([writeZip('ferns', files())], 'ferns.zip'));
  const place = document.querySelector('.choose-file')!;
  place.dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
  );
  await expect.element(page.getByRole('button', { name: 'Create the course' })).toBeVisible();
});
