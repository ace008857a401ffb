import { messageLearner } from '@trellis/model/callables/message-learner';
import { reason } from '@trellis/model/callables/staff-action';
import type { OutlineItem } from '@trellis/model/content/outline';
import { longestOf } from '#web/shared/longest-of';

/** What somebody is about to do for a learner, which they explain in a dialog. */
export type StaffAction =
  | { kind: 'message' }
  | { kind: 'allow' }
  | { kind: 'revoke' | 'reissue' }
  | { kind: 'excuse' | 'require'; item: Item }
  | { kind: 'reset'; item: Item; number: number };

type Item = Pick<OutlineItem, 'id' | 'title'>;

/** What somebody has written, and the id by which sending it again has no effect. */
export type Draft = { text: string; requestID: string };

/** `muted`: the learner receives no messages from teachers. */
export type Outcome = 'done' | 'muted';

/** Carries out an action; rejects if the server does. */
export type Act = (action: StaffAction, draft: Draft) => Promise<Outcome>;

/** Returns what distinguishes an action from others on the page. */
export const keyOf = (action: StaffAction): string =>
  !('item' in action)
    ? action.kind
    : [action.kind, action.item.id, ...(action.kind === 'reset' ? [action.number] : [])].join(' ');

/** The most characters of a message and of a reason. */
export const longestText = ({ kind }: StaffAction): number =>
  longestOf(kind === 'message' ? messageLearner.input.shape.text : reason);
