/** Mutants that no request can tell from the rules: by what was changed and the line that it was changed in, with the reason. */
export const equivalentMutants: { what: RegExp; line: RegExp; reason: string }[] = [
  {
    what: /^(<=|<|>=|>) → /,
    line: /request\.time/,
    reason: 'No test meets the very microsecond at which the server takes a request.',
  },
];

export const isEquivalent = (what: string, line: string): boolean =>
  equivalentMutants.some((known) => known.what.test(what) && known.line.test(line));
