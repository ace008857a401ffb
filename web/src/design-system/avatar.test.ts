import { expect, it } from 'vitest';
import { initialsOf } from '#web/design-system/avatar';

it.each([
  ['Nora Newcomer', 'NN'],
  ['  nora   van der  berg ', 'NB'],
  ['Plato', 'P'],
  ['نورا حداد', 'نح'],
  ['𝒩ora', '𝒩'],
  ['', ''],
])('derives from “%s” the initials “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
