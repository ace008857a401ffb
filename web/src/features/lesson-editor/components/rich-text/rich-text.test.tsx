import { useState } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RichText from '#web/features/lesson-editor/components/rich-text/rich-text';
import { expectAccessible, render } from '#web/testing/render';

let written = '';

function Page({ text }: { text: string }) {
  const [value, setValue] = useState(text);
  const change = (markdown: string) => {
    written = markdown;
    setValue(markdown);
  };
  // The tools stay below the header of the page.
  return (
    <div style={{ paddingBlockStart: '5rem' }}>
      <RichText value={value} onChange={change} language="en" label="Text of the lesson" />
    </div>
  );
}

const open = (text: string) => {
  written = text;
  return render(<Page text={text} />, 'rich-text', 'markdown');
};
const field = () => page.getByRole('textbox', { name: 'Text of the lesson' });
const tool = (name: string) => page.getByRole('button', { name, exact: true });
/** Puts the caret at the end of the text. */
const toEnd = async () => {
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}{End}{/Control}');
};

it('writes what is typed and nothing else', async () => {
  await open('Setext\n======\n\n*  one\n*  two\n\nA __bold__ end');
  await toEnd();
  await userEvent.keyboard(' and 3 * 4');
  await expect
    .poll(() => written)
    .toBe('Setext\n======\n\n*  one\n*  two\n\nA **bold** end and 3 * 4');
  await expectAccessible();
});

it('sends what is typed within a second while the page is busy', async () => {
  await open('');
  await userEvent.click(field());
  let isBusy = true;
  onTestFinished(() => void (isBusy = false));
  const work = () => {
    const begun = performance.now();
    while (performance.now() - begun < 30);
    if (isBusy) requestAnimationFrame(work);
  };
  work();
  await userEvent.keyboard('x');
  await expect.poll(() => written, { timeout: 1500 }).toBe('x\n');
});

it('hides the editable text from React, which would read all of it whenever the page renders', async () => {
  await open('word\n');
  await expect.element(field()).toBeVisible();
  const editable = field().element() as HTMLElement;
  expect([editable.isContentEditable, editable.contentEditable]).toEqual([true, 'inherit']);
});

it('makes Markdown of what is typed', async () => {
  await open('');
  await userEvent.click(field());
  await userEvent.keyboard(
    '## Ferns{Enter}- one{Enter}two{Enter}{Enter}A **b** and `c` {Enter}> quoted{Enter}{Enter}```js{Enter}x{Enter}{Enter}{Enter}$x^2$ end',
  );
  await expect
    .poll(() => written)
    .toBe(
      '## Ferns\n\n- one\n- two\n\nA **b** and `c`\n\n> quoted\n\n```js\nx\n```\n\n$x^2$ end\n',
    );
});

it('formats the selection with tools and keys', async () => {
  await open('word\n');
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.click(tool('Bold'));
  await expect.poll(() => written).toBe('**word**\n');
  await expect.element(tool('Bold')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.poll(() => written).toBe('***word***\n');
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
  await expect.poll(() => written).toBe('word\n');
  await userEvent.click(tool('Task list'));
  await expect.poll(() => written).toBe('- [ ] word\n');
  await userEvent.click(page.getByRole('checkbox', { name: 'Done' }));
  await expect.poll(() => written).toBe('- [x] word\n');
});

it('leads through the tools by arrow keys', async () => {
  await open('word\n');
  await userEvent.click(field());
  await userEvent.keyboard('{Alt>}{F10}{/Alt}');
  await expect.element(tool('Bold')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tool('Italic')).toHaveFocus();
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.element(tool('Undo')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveFocus();
});

it('inserts a block from the slash menu', async () => {
  await open('One\n');
  await toEnd();
  await userEvent.keyboard('{Enter}/');
  await expect.element(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('list');
  expect(page.getByRole('option').elements()).toHaveLength(3);
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(page.getByRole('option', { name: 'Numbered list' }))
    .toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}two');
  await expect.poll(() => written).toBe('One\n\n1. two\n');
  await userEvent.keyboard('{Enter}/note{Escape}{Enter}x');
  await expect.poll(() => written).toBe('One\n\n1. two\n2. /note\n3. x\n');
});

it('edits what rich text cannot show as its source, in place', async () => {
  await open('Before\n\n| a |\n| - |\n| b | lost |\n');
  await expect.element(page.getByRole('table')).toBeInTheDocument();
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}{Home}{/Control}{End}{ArrowDown}{Enter}');
  const source = page.getByRole('textbox', { name: 'Markdown source' });
  await expect.element(source).toHaveFocus();
  await userEvent.keyboard('{Control>}{End}{/Control}{Enter}| c |');
  await expect.poll(() => written).toBe('Before\n\n| a |\n| - |\n| b | lost |\n| c |\n');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(source).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
});

it('makes and edits a table by keyboard', async () => {
  await open('One\n');
  await toEnd();
  await userEvent.keyboard(
    '{Enter}/tab{Enter}Name{Tab}Age{Tab}**x**{Tab}Ann{Shift>}{Enter}B.{/Shift}',
  );
  await userEvent.keyboard('{Tab}{Tab}{Tab}Bo{Tab}a|b');
  const table = 'One\n\n| Name | Age | **x** |\n| --- | --- | --- |\n| Ann<br>B. |     |     |\n';
  await expect.poll(() => written).toBe(`${table}| Bo  | a\\|b |     |\n`);
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Table with columns: 3, rows: 3' }))
    .toBeInTheDocument();
  expect(page.getByRole('columnheader').elements()).toHaveLength(3);
  await expectAccessible();
  await userEvent.keyboard('{Alt>}{F10}{/Alt}{Tab}{End}{ArrowLeft}{Enter}');
  await expect.poll(() => written).toContain('| --- | --: | --- |');
  await userEvent.keyboard('{Alt>}{F10}{/Alt}{Tab}{Home}{ArrowRight}{ArrowRight}{Enter}');
  await expect.poll(() => written).toBe(table.replace('| --- | --- |', '| --- | --: |'));
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}s{ArrowDown}{ArrowDown}after');
  await expect.poll(() => written).toMatch(/\| Name \| Ages.*\n\nafter\n$/s);
});

it.each([
  ['from left to right', 'abcd', '{ArrowRight}{ArrowRight}'],
  ['from right to left', 'ابجد', '{ArrowLeft}{ArrowLeft}'],
])('moves rows and columns of a table %s by keyboard', async (_, [a, b, c, d], sideways) => {
  await open(`| ${a} | ${b} |\n| - | - |\n| ${c} | ${d} |\n`);
  await userEvent.click(page.getByRole('columnheader', { name: a }));
  await userEvent.keyboard(`{Alt>}{Shift>}{ArrowDown}${sideways}{/Shift}{/Alt}`);
  await expect
    .poll(() => written.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-'))
    .toBe(`| ${d} | ${c} |\n| - | - |\n| ${b} | ${a} |\n`);
});

it('fills the cells of a table from a spreadsheet', async () => {
  await open('| a | b |\n| - | - |\n| c | d |\n');
  await userEvent.click(page.getByRole('cell', { name: 'd' }));
  pasteInto({ 'text/plain': '1\t2\n3\t4\n' });
  await expect
    .poll(() => written)
    .toBe('| a   | b   |     |\n| --- | --- | --- |\n| c   | 1   | 2   |\n|     | 3   | 4   |\n');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => written).toBe('| a | b |\n| - | - |\n| c | d |\n');
});

it('refuses a link that the lesson page would not show', async () => {
  await open('word\n');
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}a{/Control}{Control>}k{/Control}');
  await userEvent.fill(page.getByLabelText('Address'), 'javascript:alert(1)');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Address')).toBeInvalid();
  await expect.poll(() => written).toBe('word\n');
  await userEvent.fill(page.getByLabelText('Address'), 'example.com/a b');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => written).toBe('[word](<https://example.com/a b>)\n');
  await expect.element(field()).toHaveFocus();
});

it('asks for the words of a picture', async () => {
  await open('');
  await userEvent.click(tool('Picture'));
  await userEvent.fill(page.getByLabelText('Address'), '/media/fern.png');
  await userEvent.fill(page.getByLabelText('What does it show?'), 'A fern');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => written).toBe('![A fern](/media/fern.png)\n');
});

function pasteInto(data: Record<string, string>, files: File[] = []) {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  for (const file of files) clipboardData.items.add(file);
  field()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

it.each([
  [
    'Word',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->
    <h1>Ferns<o:p></o:p></h1><p class=MsoNormal>A <b style='mso-bidi-font-weight:normal'>bold</b> <i>word</i><!-- x --></p>
    <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>One</p>
    <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Inner</p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Two</p>
    <table><tr><td><p>a|b</p></td><td><b>c</b></td></tr><tr><td>d</td></tr></table><!--EndFragment--></body></html>`,
    '## Ferns\n\nA **bold** *word*\n\n- One\n  1. Inner\n- Two\n\n| a\\|b | **c** |\n| --- | --- |\n| d   |     |\n',
  ],
  [
    'Google Docs',
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:700;">Bold</span><span style="font-weight:400;font-style:italic;"> slanted</span></p>
    <ul><li dir="ltr" style="list-style-type:disc"><p dir="ltr"><a href="https://a.example/"><span>link</span></a> <a href="javascript:alert(1)">none</a></p></li></ul></b><script>alert(1)</script>`,
    '**Bold** *slanted*\n\n- [link](https://a.example/) none\n',
  ],
])('cleans what is pasted from %s', async (_, html, text) => {
  await open('');
  await userEvent.click(field());
  pasteInto({ 'text/html': html, 'text/plain': 'plain' });
  await expect.poll(() => written).toBe(text);
});

it('makes blocks of pasted Markdown and explains that files cannot be pasted', async () => {
  await open('');
  await userEvent.click(field());
  pasteInto({ 'text/plain': '# A\n\n- b\n\n|c|\n|-|\n' });
  await expect.poll(() => written).toBe('# A\n\n- b\n\n| c |\n|-|\n');
  pasteInto({}, [new File(['x'], 'fern.png', { type: 'image/png' })]);
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Files can’t be pasted' }))
    .toBeVisible();
});
