import { lazy } from 'react';
import { expect, it, vi } from 'vitest';
import { OptionalPart } from '#web/shared/optional-part';
import { render } from '#web/testing/render';

it('leaves out a part that cannot be loaded, and keeps the rest', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const Lost = lazy(() => Promise.reject(new Error('No connection')));
  await render(
    <>
      <OptionalPart>
        <Lost />
      </OptionalPart>
      <p>The rest</p>
    </>,
  );
  await vi.waitFor(() => expect(errors).toHaveBeenCalled());
  await expect.poll(() => document.querySelector('main')?.textContent).toBe('The rest');
  errors.mockRestore();
});
