import type { CardFlag } from '@trellis/model/cards/card-flag';
import { newCardSchedule, type CardSchedule } from '@trellis/model/cards/card-schedule';
import { newCardState } from '@trellis/model/cards/card-state';
import {
  packCard,
  packStates,
  type CardPack,
  type StatePack,
} from '@trellis/model/cards/pack-documents';
import { writePack } from '@trellis/model/cards/packs';
import { writeEntry, type ReviewAction } from '@trellis/model/cards/review-entry';
import { defaultOptions } from '@trellis/model/cards/review-options';
import type { ReviewLog } from '@trellis/model/cards/review-log';
import { aFlashcard } from '#tests/factories/a-lesson';
import { factory, longAgo } from '#tests/factories/factory';

const card = { key: 'ferns/sori' };

/** Returns the text of a log in which these things happened, a minute apart. */
export const entriesOf = (...actions: ReviewAction[]): string =>
  actions
    .map((action, index) => ({ seq: index + 1, at: longAgo.getTime() + index * 60_000, action }))
    .map((entry) => `${writeEntry(entry)}\n`)
    .join('');

/** Returns a log whose whole text was received at one time. */
export const receivedAtOnce = (entries: string, at = longAgo): ReviewLog => ({
  entries,
  received: { [entries.length]: at },
  updatedAt: at,
});

export const aReviewLog = factory<ReviewLog, 'varied'>(
  () => receivedAtOnce(entriesOf({ kind: 'review', ...card, grade: 3, took: 4200 })),
  {
    varied: receivedAtOnce(
      entriesOf(
        { kind: 'review', key: 'ferns/sori:r', grade: 1, took: 0 },
        { kind: 'review', key: 'ferns/sori:20', grade: 4, took: 3_600_000 },
        { kind: 'imported', ...card, grade: 2, took: 900 },
        { kind: 'undo', seq: 2 },
        { kind: 'bury', ...card, until: longAgo.getTime() },
        { kind: 'suspend', ...card },
        { kind: 'resume', ...card },
        { kind: 'forget', ...card },
        { kind: 'options', options: defaultOptions },
        { kind: 'options', options: { ...defaultOptions, learningSteps: [], retention: 0.85 } },
        { kind: 'clock', fromSeq: 1, offset: -86_400_000 },
      ),
    ),
  },
);

export const aCardSchedule = factory<CardSchedule>(
  () => ({ ...newCardSchedule(), packs: [{ id: 'first', from: '', version: 1, count: 1 }] }),
  {},
);

export const aStatePack = factory<StatePack>(
  () => ({ version: 1, states: writePack(packStates(new Map([[card.key, newCardState()]]))) }),
  {},
);

export const aCardPack = factory<CardPack>(
  () => ({ version: 1, cards: writePack(new Map([['sori', packCard(aFlashcard())]])) }),
  {},
);

export const aCardFlag = factory<CardFlag, 'wordless' | 'largest'>(
  () => ({ userID: 'erin', cardID: 'sori', reason: 'Sori are below.', createdAt: longAgo }),
  { wordless: { reason: '' }, largest: { reason: 'x'.repeat(500) } },
);
