import { lazy, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { noMarks, readUntil, withRead } from '@trellis/model/discussions/discussion-marks';
import { activeAtOf } from '@trellis/model/discussions/thread';
import { listWith, saveMarks } from '#web/data/discussion-marks.commands';
import { Skeleton } from '#web/design-system/skeleton';
import { Post } from '#web/features/discussions/components/post';
import { PostActions } from '#web/features/discussions/components/post-actions';
import { PostForm } from '#web/features/discussions/components/post-form';
import { ReplyList } from '#web/features/discussions/components/reply-list';
import { ThreadBar } from '#web/features/discussions/components/thread-bar';
import {
  editPost,
  postReply,
  vote,
  type PostAt,
} from '#web/features/discussions/data/discussion.commands';
import {
  useMarks,
  useReplies,
  useReply,
  useThread,
  useVotes,
} from '#web/features/discussions/data/discussion.queries';
import { placeAddress, placeText } from '#web/features/discussions/logic/place-text';
import { quoted } from '#web/features/discussions/logic/quoted';
import type { StoredReply } from '#web/features/discussions/logic/reply-tree';
import type { StoredThread } from '#web/features/discussions/logic/shown-threads';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import { StateNotice } from '#web/shared/query-state-notice';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useTitle } from '#web/shared/use-title';
import './discussions.css';

const VersionsDialog = lazy(() => import('#web/features/discussions/components/versions-dialog'));

/** A post that somebody wants reported. */
export type Reported = PostAt & { userID: string };

type Props = {
  courseID: string;
  course: Course;
  threadID: string;
  uid: string;
  isStaff: boolean;
  report: (reported: Reported) => void;
};

/**
 * Shows a thread with its latest replies. Reads: the thread, one's votes and marks, one for each reply shown, fifteen at a
 * time, and the accepted reply if it is an earlier one.
 */
export function ThreadView(props: Props) {
  const live = useThread(props.threadID);
  useTitle(valueOf(live)?.title || undefined);
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  return <OpenThread {...props} thread={{ ...live.value, id: props.threadID }} />;
}

/** Where a reply is being written, and what it begins with. */
type Answering = { parentID: string | null; name: string; start?: string };

function OpenThread(props: Props & { thread: StoredThread }) {
  const { courseID, course, thread, uid, isStaff, report } = props;
  const { id: threadID } = thread;
  const replies = useReplies(threadID);
  const loaded = valueOf(replies)?.items ?? [];
  const votes = useVotes(threadID, uid);
  const marked = useMarks(uid, courseID);
  const known = valueOf(marked) ?? null;
  const areMarksKnown = marked.status === 'ready' || marked.status === 'missing';
  const [answering, setAnswering] = useState<Answering>();
  const [editing, setEditing] = useState<string>();
  const [examined, setExamined] = useState<{ postID: string; userID: string }>();
  const voted = valueOf(votes)?.posts ?? [];
  const acceptedID = thread.acceptedReplyID;
  const isElsewhere =
    replies.status === 'ready' &&
    acceptedID !== null &&
    !loaded.some(({ id }) => id === acceptedID);
  const accepted = valueOf(useReply(threadID, isElsewhere ? acceptedID : null));
  useReadMark(thread, areMarksKnown ? { known, uid } : null);

  const isOpen = thread.deletedAt === null && (isStaff || !thread.isLocked);
  const canAccept = isStaff || thread.userID === uid;
  const at = { threadID, replyID: null };
  const toggleVote = (postID: string) => () =>
    sentOrQueued(vote(threadID, uid, postID, !voted.includes(postID)));
  const answer = async (text: string, parentID: string | null) => {
    await postReply(threadID, { userID: uid, parentID, text });
    if (areMarksKnown && !known?.followed.includes(threadID) && thread.userID !== uid)
      await saveMarks(uid, courseID, known, {
        followed: listWith(known?.followed ?? [], threadID, true),
      });
  };
  const partsOf = (post: StoredThread | StoredReply) => {
    const isThread = post.id === threadID;
    const parentID = isThread ? null : post.id;
    const name = post.authorName || t('discussions.somebody');
    const postAt = { threadID, replyID: parentID };
    return {
      at: postAt,
      name,
      rights: { isMine: post.userID === uid, isStaff, canWrite: isOpen, canAccept },
      votes: post.votes,
      hasVote: voted.includes(post.id),
      isAccepted: post.id === acceptedID,
      vote: toggleVote(post.id),
      onReply: isThread ? undefined : () => setAnswering({ parentID, name }),
      onQuote: () => setAnswering({ parentID, name, start: quoted(post.text) }),
      onEdit: () => setEditing(post.id),
      onReport: () => report({ ...postAt, userID: post.userID }),
    };
  };
  const editor = (post: StoredThread | StoredReply) => (
    <PostForm
      draftKey={`edit.${post.id}`}
      label={t('discussions.edit')}
      send={t('discussions.save')}
      hasTitle={post.id === threadID}
      before={{ title: 'title' in post ? post.title : '', text: post.text }}
      save={({ title, text }) =>
        sentOrQueued(
          post.id === threadID
            ? editPost(at, { title, text })
            : editPost({ threadID, replyID: post.id }, { text }),
        )
      }
      onDone={() => setEditing(undefined)}
      onCancel={() => setEditing(undefined)}
    />
  );
  const versionsOf = ({ userID }: { userID: string }, postID: string) =>
    isStaff || userID === uid ? () => setExamined({ postID, userID }) : undefined;
  const teaches = (userID: string) => course.teacherIDs.includes(userID);
  const form = (to: Answering) => (
    <AnswerForm
      // A quotation begins anew.
      key={`${to.parentID ?? ''} ${to.start ?? ''}`}
      threadID={threadID}
      to={to}
      save={(text) => answer(text, to.parentID)}
      onDone={() => setAnswering(undefined)}
    />
  );
  const about = placeAddress(courseID, thread);

  return (
    <div className="stack discussion">
      <h1 dir="auto">{thread.deletedAt ? t('discussions.deletedThread') : thread.title}</h1>
      <p className="row small">
        {thread.isPinned && <span className="tag">{t('discussions.pinned')}</span>}
        {thread.isLocked && <span className="tag">{t('discussions.locked')}</span>}
        {about !== undefined && (
          <Link to={about}>
            <span>{placeText(thread, course.outline)}</span>
          </Link>
        )}
      </p>
      <ThreadBar {...{ thread, uid, isStaff }} known={known} areMarksKnown={areMarksKnown} />
      <section className="card">
        {editing === threadID ? (
          editor(thread)
        ) : (
          <Post
            id={threadID}
            post={thread}
            isTeacher={teaches(thread.userID)}
            onVersions={versionsOf(thread, threadID)}
          >
            <PostActions {...partsOf(thread)} />
          </Post>
        )}
      </section>
      {accepted && acceptedID !== null && (
        <section className="card" aria-label={t('discussions.accepted')}>
          <Post
            id={acceptedID}
            post={accepted}
            isAccepted
            isTeacher={teaches(accepted.userID)}
            onVersions={versionsOf(accepted, acceptedID)}
          >
            <PostActions {...partsOf({ ...accepted, id: acceptedID })} />
          </Post>
        </section>
      )}
      <ReplyList
        replies={replies}
        count={thread.replyCount}
        show={(reply, note) =>
          editing === reply.id ? (
            editor(reply)
          ) : (
            <>
              <Post
                id={reply.id}
                post={reply}
                isAccepted={reply.id === acceptedID}
                isTeacher={teaches(reply.userID)}
                note={note}
                onVersions={versionsOf(reply, reply.id)}
              >
                <PostActions {...partsOf(reply)} />
              </Post>
              {answering?.parentID === reply.id && form(answering)}
            </>
          )
        }
      />
      {isOpen ? (
        (answering === undefined || answering.parentID === null) && (
          <section className="card">{form(answering ?? { parentID: null, name: '' })}</section>
        )
      ) : (
        <p className="notice">
          {t(thread.deletedAt ? 'discussions.threadIsGone' : 'discussions.threadIsLocked')}
        </p>
      )}
      {examined && (
        <OptionalPart problem={t('error.failed')}>
          <VersionsDialog {...examined} {...{ threadID }} onClose={() => setExamined(undefined)} />
        </OptionalPart>
      )}
    </div>
  );
}

function AnswerForm(props: {
  threadID: string;
  to: Answering;
  save: (text: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const { threadID, to, save, onDone } = props;
  const { parentID, name, start } = to;
  return (
    <PostForm
      draftKey={`${threadID}.${parentID ?? ''}${start === undefined ? '' : '.quote'}`}
      label={name === '' ? t('discussions.yourReply') : t('discussions.replyTo', { name })}
      send={t('discussions.send')}
      {...(start === undefined ? {} : { start })}
      save={({ text }) => save(text)}
      onDone={onDone}
      {...(name === '' ? {} : { onCancel: onDone })}
    />
  );
}

/** Marks a thread as read until now, once for each time that something new is shown. */
function useReadMark(
  thread: StoredThread,
  ready: { known: Parameters<typeof saveMarks>[2]; uid: string } | null,
) {
  const marked = useRef(0);
  const at = activeAtOf(thread).getTime();
  const { id, courseID } = thread;
  useEffect(() => {
    if (ready === null || marked.current >= at) return;
    const marks = ready.known ?? noMarks(courseID);
    marked.current = at;
    if (readUntil(marks, id) >= at) return;
    const { read } = withRead(marks, id, at);
    // A mark is not worth an error: the thread stays unread.
    void saveMarks(ready.uid, courseID, ready.known, { read }).catch(() => {});
  }, [ready, at, id, courseID]);
}
