import * as z from 'zod/mini';
import { derivedPost, postText, writtenPost } from '#model/discussions/post';
import { isPlace, threadPlace } from '#model/discussions/thread-place';
import { id, label, listOf, optionalLabel, timestamp, whole } from '#model/fields';
import { mostSearchTerms, searchTermsOf } from '#model/text/search-terms';

/** How long a thread's title can be. */
export const longestTitle = 120;

const threadFields = z.extend(z.extend(writtenPost, threadPlace.shape), {
  courseID: id,
  title: label(longestTitle),
});

/** The fields of `discussions/{threadID}` that its author writes. */
export const writtenThread = threadFields.check(
  z.refine(isPlace, 'The fields do not name one place.'),
);
export type WrittenThread = z.infer<typeof writtenThread>;

/** The fields that functions decide or derive. */
const derivedThread = z.extend(derivedPost, {
  /**
   * Whether lists of the course leave it out: its lesson is hidden, it was deleted before anybody replied, or it is about a question,
   * whose answer it may tell.
   */
  isHidden: z._default(z.boolean(), true),
  /** Whether the list of the question that it is about shows it. */
  isListedAtQuestion: z._default(z.boolean(), false),
  /** The number of replies that are not deleted. */
  replyCount: z._default(whole(0, 1_000_000), 0),
  lastReplyAt: z._default(z.nullable(timestamp), null),
  /** Orders lists; see {@link rankOf}. */
  rank: z._default(z.number(), 0),
  isPinned: z._default(z.boolean(), false),
  /** Whether only staff can reply. */
  isLocked: z._default(z.boolean(), false),
  acceptedReplyID: z._default(z.nullable(id), null),
  /** What a search finds it by; see {@link termsOf}. */
  terms: z._default(listOf(z.string(), mostSearchTerms), []),
});

/** `discussions/{threadID}`: a question or remark about a course, or a place in it. */
export const thread = z.extend(
  z.extend(threadFields, {
    title: optionalLabel(longestTitle),
    text: postText,
  }),
  derivedThread.shape,
);
export type Thread = z.infer<typeof thread>;

/** Returns what a search finds a thread by: its title, author and text; nothing while lists of the course leave it out. */
export const termsOf = (one: Pick<Thread, 'isHidden' | 'title' | 'authorName' | 'text'>) =>
  one.isHidden ? [] : searchTermsOf([one.title, one.authorName, one.text]);

/** Returns when something last happened in a thread. */
export const activeAtOf = ({ lastReplyAt, createdAt }: Pick<Thread, 'lastReplyAt' | 'createdAt'>) =>
  lastReplyAt ?? createdAt;

/** Later than any time in milliseconds: pinned threads come before all others. */
const pinned = 1e14;

/** Returns the number that orders a list: pinned threads first, then those with the latest reply. */
export const rankOf = (one: Pick<Thread, 'isPinned' | 'lastReplyAt' | 'createdAt'>): number =>
  (one.isPinned ? pinned : 0) + activeAtOf(one).getTime();
