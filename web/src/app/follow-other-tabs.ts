import { onSessionElsewhere, session } from '#web/shared/session';

/**
 * Syncs this tab with session changes in other tabs: signing in, signing out, switching accounts.
 */
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
