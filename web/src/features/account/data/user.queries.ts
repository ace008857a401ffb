import { useEffect, useRef } from 'react';
import type { UserSettings } from '@trellis/model/user';
import { useUserRecord } from '#web/data/user.queries';
import { valueOf } from '#web/firebase/query-state';
import { applyPreferences, preferences } from '#web/shared/preferences';

/**
 * Returns a person's own record. Applies settings that were changed on another device; ignores confirmations of this
 * device's own changes, which would undo newer ones.
 */
export function useUser(uid: string) {
  const person = useUserRecord(uid);
  const settings = valueOf(person)?.settings;
  const known = useRef<UserSettings>(undefined);
  useEffect(() => {
    if (settings === undefined) return;
    applyPreferences({ ...preferences.get(), ...changesSince(known.current, settings) });
    known.current = settings;
  }, [settings]);
  return person;
}

function changesSince(before: UserSettings | undefined, now: UserSettings): Partial<UserSettings> {
  const known = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => known.get(name) !== value),
  );
}
