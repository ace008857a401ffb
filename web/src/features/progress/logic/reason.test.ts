import { expect, it } from 'vitest';
import type { XpEvent } from '@trellis/model/progress/ledger';
import { remarkOn } from '#web/features/progress/logic/reason';
import { loadTexts } from '#web/shared/i18n/locale';

const line = (revision: number): XpEvent => ({
  ...{ kind: 'answer', xp: 0, day: '2026-11-30', earnedAt: new Date(0), courseID: '' },
  ...{ itemID: 'seeds:dots', revision, subject: '', amount: 0, reason: '' },
});

it('says when something no longer counts for badges, and when it counts again', async () => {
  await loadTexts('progress');
  expect(remarkOn(line(0))).toBeUndefined();
  expect(remarkOn(line(1))).toMatch(/no longer counts for badges/);
  expect(remarkOn(line(2))).toMatch(/counts for badges again/);
  expect(remarkOn(line(3))).toMatch(/no longer counts/);
});
