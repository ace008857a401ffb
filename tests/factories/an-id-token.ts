/** A token of somebody signed in. The emulators take it though nobody has signed it. */
export function anIDToken(projectID: string, uid: string, claims: object = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const all = { sub: uid, user_id: uid, aud: projectID, iat: 0, exp: 4102444800, ...claims };
  return `${part({ alg: 'none', type: 'JWT' })}.${part(all)}.`;
}
