import * as z from 'zod/mini';
import { firebaseConfig } from '#web/firebase/config';

export type EmailKind = 'VERIFY_EMAIL' | 'PASSWORD_RESET' | 'VERIFY_AND_CHANGE_EMAIL';

/** The link of the newest letter to an address: the Auth emulator keeps what production would send. */
export async function demoEmailTo(email: string, kind: EmailKind): Promise<string | undefined> {
  const letter = z.object({ email: z.string(), requestType: z.string(), oobLink: z.string() });
  const letters = z.object({ oobCodes: z.array(letter) });
  const { projectId } = await firebaseConfig();
  const response = await fetch(`/emulator/v1/projects/${projectId}/oobCodes`);
  const { oobCodes } = letters.parse(await response.json());
  const sent = oobCodes.findLast((code) => code.email === email && code.requestType === kind);
  return sent && `/account-action${new URL(sent.oobLink).search}`;
}
