import { useEffect } from 'react';
import { userPath } from '@trellis/model/paths';
import { user } from '@trellis/model/user';
import { valueOf } from '#web/firebase/live';
import { useLiveDocument } from '#web/firebase/live-query';
import { applyPreferences } from '#web/shared/preferences';

/** A person's own record. What they have set on another device is put to use here as soon as it is known. */
export function useUser(uid: string) {
  const person = useLiveDocument(userPath(uid), user);
  const settings = valueOf(person)?.settings;
  useEffect(() => {
    if (settings) applyPreferences(settings);
  }, [settings]);
  return person;
}
