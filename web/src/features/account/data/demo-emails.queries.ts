import * as z from 'zod/mini';
import { firebaseConfig } from '#web/firebase/config';

export type EmailKind = 'VERIFY_EMAIL' | 'PASSWORD_RESET' | 'VERIFY_AND_CHANGE_EMAIL';

/**
 * Returns the link of the newest email to an address, which the Auth emulator keeps instead of sending it.
 */
export async function demoEmailTo(email: string, kind: EmailKind): Promise<string | undefined> {
  const letter = z.object({ email: z.string(), requestType: z.string(), oobLink: z.string() });
  const letters = z.object({ oobCodes: z.array(letter) });
  const { projectId } = await firebaseConfig();
  const response = await fetch(`/emulator/v1/projects/${projectId}/oobCodes`);
  const { oobCodes } = letters.parse(await response.json());
  const sent = oobCodes.findLast((code) => code.email === email && code.requestType === kind);
  return sent && `/account-action${new URL(sent.oobLink).search}`;
}
