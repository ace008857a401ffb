import { useEffect, useState } from 'react';
import {
  claimTransfer,
  keptTransfers,
  type KeptTransfer,
} from '#web/features/course-transfer/logic/kept-transfers';

/** Returns the courses that were interrupted while they were written: not those that a tab is writing now. */
export function useKeptTransfers(uid: string) {
  const [transfers, setTransfers] = useState<KeptTransfer[]>([]);
  useEffect(() => {
    let isGone = false;
    const look = async (kept: KeptTransfer) => {
      const claim = await claimTransfer(uid, kept.courseID);
      claim?.release();
      if (claim && !isGone)
        setTransfers((before) => [
          ...before.filter(({ courseID }) => courseID !== kept.courseID),
          kept,
        ]);
    };
    keptTransfers(uid).forEach((kept) => void look(kept));
    return () => {
      isGone = true;
    };
  }, [uid]);
  const remove = (gone: string) =>
    setTransfers((before) => before.filter(({ courseID }) => courseID !== gone));
  return { transfers, remove };
}
