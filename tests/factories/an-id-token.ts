/** Returns an unsigned token of a signed-in user, which the emulators accept. */
export function anIDToken(projectID: string, uid: string, claims: object = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const all = { sub: uid, user_id: uid, aud: projectID, iat: 0, exp: 4102444800, ...claims };
  return `${part({ alg: 'none', type: 'JWT' })}.${part(all)}.`;
}
