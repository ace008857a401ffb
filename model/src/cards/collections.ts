import { cardFlag } from '#model/cards/card-flag';
import { cardSchedule } from '#model/cards/card-schedule';
import { cardPack, statePack } from '#model/cards/pack-documents';
import {
  cardFlagPath,
  cardPackPath,
  cardSchedulePath,
  reviewLogPath,
  statePackPath,
} from '#model/cards/paths';
import { reviewLogsOf } from '#model/cards/queries';
import { reviewLog } from '#model/cards/review-log';
import { collection } from '#model/collection';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

export const cardCollections = {
  cardPacks: collection(cardPackPath, cardPack, 'none'),
  cardFlags: collection(cardFlagPath, cardFlag, {
    ...theirs,
    whereOf: (uid) => [
      { query: { collection: 'card_flags', isGroup: true, where: [['userID', '==', uid]] } },
    ],
    fields: ['id', 'userID', 'cardID', 'reason', 'createdAt'],
  }),
  reviewLogs: collection(reviewLogPath, reviewLog, {
    ...theirs,
    whereOf: (uid) => [{ query: reviewLogsOf(uid) }],
    fields: ['id', 'entries', 'received', 'updatedAt'],
  }),
  cardSchedules: collection(cardSchedulePath, cardSchedule, {
    ...theirs,
    whereOf: (uid) => [{ document: cardSchedulePath(uid) }],
    fields: ['id', 'packs', 'options', 'optionsAt', 'through', 'positions', 'foldedAt'],
  }),
  statePacks: collection(statePackPath, statePack, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: `${cardSchedulePath(uid)}/packs`, where: [] } }],
    fields: ['states'],
  }),
};
