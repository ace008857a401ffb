import { artefactKinds, type Artefact, type ArtefactKind } from '#scripts/production-artefacts';

/** Patterns of emulators, debugging or the demo school that must never be deployed. */
export const forbidden: {
  name: string;
  pattern: RegExp;
  example: string;
  kinds?: ArtefactKind[];
}[] = [
  {
    name: 'a connection to an emulator',
    pattern: /connect(?:Auth|DataConnect|Database|Firestore|Functions|Storage)Emulator/,
    example: 'x.connectFirestoreEmulator(db)',
  },
  { name: 'this machine', pattern: /\blocalhost\b/, example: 'http://localhost:8080' },
  { name: 'this machine', pattern: /127(?:\.\d+){3}/, example: '127.0.0.1' },
  { name: 'this machine', pattern: /\b0\.0\.0\.0\b/, example: '0.0.0.0' },
  { name: 'this machine', pattern: /\[::1?\]/, example: 'http://[::1]:9099' },
  {
    name: 'an emulator’s port',
    pattern: /[:"'`](?:8080|9099|5001|4400|4500)\b/,
    example: 'host:8080',
  },
  { name: 'the emulators’ administrator', pattern: /Bearer owner/, example: 'Bearer owner' },
  {
    name: 'an emulator’s address',
    pattern: /EMULATOR_HOST|FIREBASE_EMULATOR_HUB/,
    example: 'FIRESTORE_EMULATOR_HOST',
  },
  {
    name: 'a question whether this is an emulator',
    pattern: /FUNCTIONS_EMULATOR/,
    example: 'FUNCTIONS_EMULATOR',
  },
  {
    name: 'a debug mode',
    pattern: /FIREBASE_DEBUG_(?:MODE|FEATURES)/,
    example: 'FIREBASE_DEBUG_MODE',
  },
  {
    name: 'an App Check debug token',
    pattern: /APPCHECK_DEBUG_TOKEN/,
    example: 'FIREBASE_APPCHECK_DEBUG_TOKEN',
  },
  {
    name: 'an emulator’s own interface',
    pattern: /\/emulator\/v1|\/emulator\/openapi/,
    example: '/emulator/v1',
  },
  {
    name: 'the test gateway, where courses cost nothing',
    pattern: /testGateway|no money moves/,
    example: 'testGateway',
  },
  {
    name: 'the emulators’ project',
    pattern: /demo-(?:trellis|functions)/,
    example: 'demo-trellis',
  },
  { name: 'the demo school’s password', pattern: /trellis-demo/, example: 'trellis-demo' },
  {
    name: 'an account of the demo school',
    pattern: /@trellis\.test/,
    example: 'admin1@trellis.test',
  },
  {
    name: 'the sign-in window of tests',
    pattern: /webStorageSupport:\s*(?:!0|true)/,
    example: 'webStorageSupport:!0',
  },
  {
    name: 'a rule without a condition',
    pattern:
      /allow\s+[a-z, ]*\b(?:write|create|update|delete)\b[a-z, ]*:\s*if\s+true|allow\s+[a-z, ]+;/,
    example: 'allow read, write: if true;',
    kinds: ['rules'],
  },
  {
    name: 'rules of a test project, which open everything until a day',
    pattern: /request\.time\s*<\s*timestamp/,
    example: 'request.time < timestamp.date(2027, 1, 1)',
    kinds: ['rules'],
  },
];

/** What libraries say themselves, or we say for a reason: where, exactly what, and how often at most. */
export const allowed: { kind: ArtefactKind; text: RegExp; most: number; reason: string }[] = [
  {
    kind: 'script',
    text: /\w+ as connectFunctionsEmulator\b/g,
    most: 1,
    reason:
      'The callables’ SDK is a chunk of its own, with all of its exports; nobody imports this one.',
  },
  {
    kind: 'script',
    text: /(["'`])http:\/\/localhost\1/g,
    most: 4,
    reason:
      'React Router (2) reads relative addresses against it; Firebase Authentication (2) names it where a protocol wants a page to return to. Without a port it is no emulator.',
  },
  {
    kind: 'functions',
    text: /(["'`])http:\/\/localhost\1/g,
    most: 4,
    reason: 'React Router, which renders public pages, reads relative addresses against it.',
  },
  {
    kind: 'functions',
    text: /process\.env(?:\.|\[")FUNCTIONS_EMULATOR(?:"\])? !== "true"/g,
    most: 1,
    reason:
      'Callables insist on App Check outside the emulator: the question can only make them stricter.',
  },
];

/** Returns the problems of a deploy, one line each. */
export function productionProblems(artefacts: Artefact[]): string[] {
  const problems = artefactKinds
    .filter((kind) => !artefacts.some((artefact) => artefact.kind === kind))
    .map((kind) => `There is no ${kind} to look at: build first.`);
  const used = allowed.map(() => 0);
  for (const { kind, path, text } of artefacts) {
    let rest = text;
    allowed.forEach((allowance, index) => {
      if (allowance.kind !== kind) return;
      rest = rest.replaceAll(allowance.text, () => {
        used[index]!++;
        return '';
      });
    });
    for (const { name, pattern, kinds } of forbidden) {
      const found = kinds === undefined || kinds.includes(kind) ? pattern.exec(rest) : null;
      if (found === null) continue;
      const around = rest.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30);
      problems.push(`${path}: ${name}: … ${around.replace(/\s+/g, ' ')} …`);
    }
  }
  allowed.forEach(({ kind, text, most }, index) => {
    if (used[index]! > most)
      problems.push(`${kind}: ${text} is there ${used[index]} times; ${most} are accounted for.`);
  });
  return problems;
}
