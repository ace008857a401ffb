import { questionOf, type CardKey, type Question } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { t } from '#web/shared/i18n/locale';

type Row = (string | number)[];
/** What is known of a card's text and of its course's title; empty for what is gone. */
export type CardTexts = { textOf: (question: Question) => string; titleOf: (id: string) => string };

const stages = ['new', 'learning', 'review', 'relearning'] as const;

const stageOf = ({ isSuspended, stage }: CardState) => (isSuspended ? 'suspended' : stages[stage]);

/** Returns a learner's schedule as a table for a spreadsheet, with a head. Times are in UTC, stability in days. */
export const scheduleRows = (
  states: ReadonlyMap<CardKey, CardState>,
  { textOf, titleOf }: CardTexts,
): Row[] => [
  [
    t('cardStats.csv.course'),
    t('cardStats.csv.text'),
    t('cardStats.csv.card'),
    t('cardStats.csv.due'),
    t('cardStats.csv.stability'),
    t('cardStats.csv.difficulty'),
    t('cardStats.csv.reviews'),
    t('cardStats.csv.lapses'),
    t('cardStats.csv.state'),
  ],
  ...[...states]
    .filter(([, state]) => !state.isForgotten)
    .map(([key, state]) => {
      const question = questionOf(key);
      return [
        titleOf(question.courseID),
        textOf(question),
        key,
        state.reviewedAt > 0 ? timeOf(state.due) : '',
        rounded(state.stability),
        rounded(state.difficulty),
        state.reviews,
        state.lapses,
        t(`cardStats.stage.${stageOf(state)}`),
      ];
    }),
];

/** Returns a learner's review log as a table for a spreadsheet, with a head, oldest first. Nothing is left out. */
export const logRows = (entries: readonly ReviewEntry[]): Row[] => [
  [
    t('cardStats.csv.time'),
    t('cardStats.csv.device'),
    t('cardStats.csv.number'),
    t('cardStats.csv.action'),
    t('cardStats.csv.card'),
    t('cardStats.csv.grade'),
    t('cardStats.csv.seconds'),
    t('cardStats.csv.details'),
  ],
  ...entries
    .toSorted(
      (a, b) => a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq),
    )
    .map(({ device, seq, at, action }) => [
      timeOf(at),
      device,
      seq,
      action.kind,
      'key' in action ? action.key : '',
      'grade' in action ? action.grade : '',
      'grade' in action ? action.took / 1000 : '',
      detailsOf(action),
    ]),
];

function detailsOf(action: ReviewAction): string {
  switch (action.kind) {
    case 'undo':
      return String(action.seq);
    case 'bury':
      return timeOf(action.until);
    case 'options':
      return JSON.stringify(action.options);
    case 'clock':
      return `${action.fromSeq}, ${action.offset} ms`;
    default:
      return '';
  }
}

/** A log can hold a time that no calendar has. */
const timeOf = (moment: number): string =>
  Math.abs(moment) <= 8.64e15 ? new Date(moment).toISOString() : '';

const rounded = (value: number): number => Math.round(value * 100) / 100;
