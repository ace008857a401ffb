import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Choice, Field, TextArea } from '#web/design-system/field';
import { render } from '#web/testing/render';

/** Shows an older copy first, as a device does, and a newer one after a press. */
function Person() {
  const [school, setSchool] = useState('Old School');
  return (
    <>
      <Field label="School" defaultValue={school} />
      <TextArea label="About the school" defaultValue={school} />
      <Choice label="Kind of school" defaultValue={school}>
        <option>Old School</option>
        <option>New School</option>
      </Choice>
      <button onClick={() => setSchool('New School')}>Receive</button>
    </>
  );
}

const labels = ['School', 'About the school', 'Kind of school'];
const control = (label: string) => page.getByLabelText(label, { exact: true });
const receive = () => page.getByRole('button', { name: 'Receive' }).click();

it('shows a newer default in controls that nobody changed', async () => {
  await render(<Person />);
  for (const label of labels) await expect.element(control(label)).toHaveValue('Old School');
  await receive();
  for (const label of labels) await expect.element(control(label)).toHaveValue('New School');
});

it('keeps what somebody wrote when a newer default comes', async () => {
  await render(<Person />);
  await control('School').fill('My School');
  await receive();
  await expect.element(control('About the school')).toHaveValue('New School');
  await expect.element(control('School')).toHaveValue('My School');
});
