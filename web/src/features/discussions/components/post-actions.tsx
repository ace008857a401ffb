import { useState } from 'react';
import type { ThreadAction } from '@trellis/model/callables/moderate-thread';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { ModerationDialog } from '#web/features/discussions/components/moderation-dialog';
import {
  deletePost,
  moderate,
  type PostAt,
} from '#web/features/discussions/data/discussion.commands';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

/** What a person may do with a post. */
export type PostRights = {
  isMine: boolean;
  isStaff: boolean;
  /** Whether they may write here. */
  canWrite: boolean;
  /** Whether they may say that it answers the thread. */
  canAccept: boolean;
};

/** Shows what a person can do with a post. */
export function PostActions(props: {
  at: PostAt;
  name: string;
  rights: PostRights;
  votes: number;
  hasVote: boolean;
  isAccepted?: boolean;
  vote: () => Promise<unknown>;
  onReply: (() => void) | undefined;
  onQuote: (() => void) | undefined;
  onEdit: () => void;
  onReport: () => void;
}) {
  const { at, name, rights, votes, hasVote, isAccepted = false, vote } = props;
  const { onReply, onQuote, onEdit, onReport } = props;
  const { isMine, isStaff, canWrite, canAccept } = rights;
  const { run, isRunning, problem } = useCommand();
  const [asked, setAsked] = useState<ThreadAction | 'delete'>();
  const close = () => setAsked(undefined);
  const remove = async () => {
    await run(() => sentOrQueued(deletePost(at)));
    close();
  };
  return (
    <>
      {isMine ? (
        votes > 0 && <span className="small">{t('discussions.votes', { count: votes })}</span>
      ) : (
        <button
          type="button"
          className="button small"
          aria-pressed={hasVote}
          aria-label={t('discussions.voteFor', { name, count: votes })}
          onClick={() => void run(vote)}
        >
          <span aria-hidden="true">{`▲ ${formatNumber(votes)}`}</span>
        </button>
      )}
      {onReply && canWrite && <Action text="discussions.reply" of={{ name }} onClick={onReply} />}
      {onQuote && canWrite && <Action text="discussions.quote" of={{ name }} onClick={onQuote} />}
      {isMine && canWrite && <Action text="discussions.edit" of={{ name }} onClick={onEdit} />}
      {isMine && (
        <Action text="discussions.delete" of={{ name }} onClick={() => setAsked('delete')} />
      )}
      {canAccept && at.replyID !== null && (
        <Action
          text={isAccepted ? 'discussions.unaccept' : 'discussions.accept'}
          of={{ name }}
          isDisabled={isRunning}
          onClick={() => void run(() => moderate(at, isAccepted ? 'unaccept' : 'accept'))}
        />
      )}
      {!isMine && <Action text="discussions.report" of={{ name }} onClick={onReport} />}
      {!isMine && isStaff && (
        <>
          <Action text="discussions.remove" of={{ name }} onClick={() => setAsked('remove')} />
          <Action text="discussions.block" of={{ name }} onClick={() => setAsked('block')} />
        </>
      )}
      <Problem text={problem} />
      {asked === 'delete' && (
        <ConfirmDialog
          isOpen
          title={t('discussions.deleteTitle')}
          yes={t('discussions.delete')}
          no={t('discussions.cancel')}
          isRunning={isRunning}
          onYes={() => void remove()}
          onNo={close}
        >
          <p>{t('discussions.deleteText')}</p>
        </ConfirmDialog>
      )}
      {(asked === 'remove' || asked === 'block') && (
        <ModerationDialog action={asked} at={at} name={name} onClose={close} />
      )}
    </>
  );
}

type ActionText =
  | 'discussions.reply'
  | 'discussions.quote'
  | 'discussions.edit'
  | 'discussions.delete'
  | 'discussions.accept'
  | 'discussions.unaccept'
  | 'discussions.report'
  | 'discussions.remove'
  | 'discussions.block';

/** A quiet button, which tells screen readers whose post it is about. */
function Action(props: {
  text: ActionText;
  of: { name: string };
  isDisabled?: boolean;
  onClick: () => void;
}) {
  const { text, of, isDisabled = false, onClick } = props;
  return (
    <button type="button" className="button plain small" disabled={isDisabled} onClick={onClick}>
      <span>{t(text)}</span>
      <span className="visually-hidden">{` ${t('discussions.of', of)}`}</span>
    </button>
  );
}
