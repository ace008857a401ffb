import { onSessionElsewhere, session } from '#web/shared/session';

/** Lets this tab follow what is done to the session in others: somebody signs in, signs out, or gives way to another person. */
export function followOtherTabs(): void {
  onSessionElsewhere((uid) => {
    const here = session.get();
    const isOver = here.status === 'member' && here.uid !== uid;
    const hasBegun = here.status === 'visitor' && uid !== null;
    if (!isOver && !hasBegun) return;
    void import('#web/firebase/watch-session').then(({ leaveMember, watchSession }) =>
      isOver ? leaveMember() : watchSession(),
    );
  });
}
