import { expect, it } from 'vitest';
import { packJson, unpackJson } from '#web/features/course-transfer/logic/packed-json';

it('returns what was packed, dates and every letter included', async () => {
  const value = {
    steps: [[{ path: 'lessons/a', data: { createdAt: new Date(5), closesAt: null, n: 1.5 } }]],
    text: 'نباتات 🌱 \u0000 "quoted" \n'.repeat(50_000),
  };
  const packed = await packJson(value);
  expect(packed.length).toBeLessThan(value.text.length / 20);
  expect(await unpackJson(packed)).toEqual(value);
});

it('refuses what was cut off', async () => {
  const packed = await packJson({ text: 'a long text that does not repeat itself much' });
  await expect(unpackJson(packed.slice(0, 20))).rejects.toThrow();
  await expect(unpackJson('')).rejects.toThrow();
});
