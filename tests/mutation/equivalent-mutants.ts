/** Mutants that no request can tell from the rules: by what was changed and the line that it was changed in, with the reason. */
export const equivalentMutants: { what: RegExp; line: RegExp; reason: string }[] = [
  {
    what: /^(<=|<|>=|>) → /,
    line: /request\.time/,
    reason: 'No test meets the very microsecond at which the server takes a request.',
  },
  {
    what: /^list without '(createdAt|courseID|authorID)'/,
    line: /hasAll\(editable\(\)\.concat/,
    reason: 'Creating asks for each of them by name, and changing cannot take them away.',
  },
  {
    what: /^1000 → 1001$/,
    line: /isWhole\(data\.number, 1, /,
    reason: 'A quiz has 100 attempts, and 100 are given beyond at most.',
  },
  {
    what: /^left side → true$/,
    line: /if true && \(\(isMe\(resource\.data\.userID\) && tells/,
    reason: 'A document that does not exist has no fields, so that asking for one denies as well.',
  },
  {
    what: /^left side → true$/,
    line: /return true && attempt\.quizID == quizID/,
    reason:
      'Only `uid` writes here, and the rule of an attempt asks for the id of whoever starts it.',
  },
  {
    what: /^right side → true$/,
    line: /^&& true : clockChangedAt\(/,
    reason:
      'A replay comes more than a minute after the change; clock-changes.test.ts tries it in time.',
  },
  {
    what: /^left side → true$/,
    line: /true && data\.tolerance >= 0/,
    reason: 'Comparing anything but a number with 0 denies as well.',
  },
  {
    what: /^left side → true$/,
    line: /return true && isLines\(data\.keys\(\)/,
    reason: 'Nothing but a map has keys.',
  },
  {
    what: /^1000000 → 1000001$/,
    line: /isWhole\(data\.version, 1, /,
    reason: 'It must equal the version of an attempt, which has the same bound.',
  },
];

export const isEquivalent = (what: string, line: string): boolean =>
  equivalentMutants.some((known) => known.what.test(what) && known.line.test(line));
