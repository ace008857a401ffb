import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect } from 'vitest';
import { loadTexts, type Area } from '#web/shared/i18n/locale';
import '#web/design-system/theme.css';

let unmount = () => {};
afterEach(() => unmount());

/** Renders a component in the browser, with the texts of its areas and inert links. */
export async function render(component: ReactNode, ...areas: Area[]): Promise<void> {
  await loadTexts(...areas);
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  unmount = () => {
    root.unmount();
    place.remove();
  };
  root.render(<MemoryRouter>{component}</MemoryRouter>);
}

/** Expects no WCAG 2.2 A or AA violations that axe can detect. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run('main', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}
