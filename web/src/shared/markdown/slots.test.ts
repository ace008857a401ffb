import { beforeAll, expect, it } from 'vitest';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { slotAt, slotsIn, splitAtSlots } from '#web/shared/markdown/slots';

beforeAll(loadExtraSyntax);

it('splits a text at its slots', () => {
  expect(splitAtSlots(`a ${slotAt(0)} b ${slotAt(12)}`)).toEqual(['a ', 0, ' b ', 12, '']);
});

it.each([
  [`Leaves take in ${slotAt(0)} and **give off ${slotAt(1)}**.`, [0, 1]],
  [`- one ${slotAt(0)}\n- \`let x = ${slotAt(1)}\`\n\n| a |\n| - |\n| ${slotAt(2)} |`, [0, 1, 2]],
  [`# ${slotAt(0)}\n\n> ${slotAt(1)}`, [0, 1]],
  [`$x + ${slotAt(0)}$ and ${slotAt(1)}`, [1]],
  [`\`\`\`\n${slotAt(0)}\n\`\`\``, []],
  [`[${slotAt(0)}](https://example.org) <b>${slotAt(1)}</b>`, [1]],
])('finds in %j the slots %j', (source, slots) => {
  expect([...slotsIn(source)].sort()).toEqual(slots);
});
