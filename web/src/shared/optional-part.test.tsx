import { lazy } from 'react';
import { expect, it, vi } from 'vitest';
import { OptionalPart } from '#web/shared/optional-part';
import { render } from '#web/testing/render';

it('says that a part which somebody asked for cannot be loaded', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const Lost = lazy(() => Promise.reject(new Error('No connection')));
  await render(
    <OptionalPart problem="It is lost.">
      <Lost />
    </OptionalPart>,
  );
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toBe('It is lost.');
  errors.mockRestore();
});

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
