import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { certificate } from '@trellis/model/certificates/certificate';
import { CertificateActionDialog } from '#web/features/program-editor/components/certificate-action-dialog';
import { DeleteProgram } from '#web/features/program-editor/components/delete-program';
import { IssuedRow } from '#web/features/program-editor/components/program-certificates';
import { expectAccessible, render } from '#web/testing/render';

const valid = certificate.parse({
  ...{ holder: 'Lea Learner', title: 'Botany', courseID: null, programID: 'botany' },
  ...{ language: 'en', completedAt: new Date(), issuedAt: new Date(), grade: null },
  ...{ status: 'valid', revokedAt: null, replacedBy: null },
});
const nothing = () => {};
const button = (name: string | RegExp) => page.getByRole('button', { name });

it('offers to revoke a certificate until it is revoked, and to issue it again', async () => {
  const asked: string[] = [];
  await render(
    <IssuedRow
      uid="lea"
      number="first"
      certificate={valid}
      onAsk={({ kind }) => asked.push(kind)}
    />,
    'program-editor',
  );
  await button(/^Revoke: /).click();
  await button(/^Have it issued again: /).click();
  expect(asked).toEqual(['revoke', 'reissue']);
  await expectAccessible();
});

it('offers no revocation of a certificate that is revoked', async () => {
  await render(
    <IssuedRow
      uid="lea"
      number="first"
      certificate={{ ...valid, revokedAt: new Date() }}
      onAsk={nothing}
    />,
    'program-editor',
  );
  await expect.element(page.getByText(/^Revoked on /)).toBeVisible();
  await expect.element(button(/^Revoke: /)).not.toBeInTheDocument();
});

it('asks for a reason, and sends it once with what is done', async () => {
  const sent: object[] = [];
  await render(
    <CertificateActionDialog
      action={{ kind: 'reissue', uid: 'lea', name: 'Lea Learner' }}
      programID="botany"
      revoke={async (request) => {
        sent.push(request);
        return {};
      }}
      onClose={nothing}
    />,
    'program-editor',
  );
  await button('Have it issued again').click();
  await expect.element(page.getByText('Enter the reason.')).toBeVisible();
  expect(sent).toEqual([]);
  await page.getByLabelText('The reason').fill('A slip of the pen.');
  await expectAccessible();
  await button('Have it issued again').click();
  await expect
    .poll(() => sent)
    .toMatchObject([
      { programID: 'botany', uid: 'lea', mayReissue: true, reason: 'A slip of the pen.' },
    ]);
});

it('says how many learners are in a program before it is deleted', async () => {
  const removed: string[] = [];
  await render(
    <DeleteProgram
      programID="botany"
      title="Botany"
      count={async () => 3}
      remove={async (id) => void removed.push(id)}
    />,
    'program-editor',
  );
  await button('Delete the program').click();
  await expect.element(page.getByText(/^3 learners are in it/)).toBeVisible();
  await expectAccessible();
  await button('Keep it').click();
  expect(removed).toEqual([]);
  await button('Delete the program').click();
  await button('Delete for good').click();
  await expect.poll(() => removed).toEqual(['botany']);
});

it('says that only the author deletes a program, and deletes nothing', async () => {
  const refused = Object.assign(new Error('Not yours.'), { code: 'functions/permission-denied' });
  await render(
    <DeleteProgram programID="botany" title="Botany" count={() => Promise.reject(refused)} />,
    'program-editor',
  );
  await button('Delete the program').click();
  await expect.element(page.getByText(/^Only the author of the program/)).toBeVisible();
  await expect.element(button('Delete for good')).toBeDisabled();
});
