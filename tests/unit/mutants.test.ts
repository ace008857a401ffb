import { describe, expect, it } from 'vitest';
import { blocksFor, prunedTo } from '#tests/mutation/blocks';
import { mutantsOf } from '#tests/mutation/mutants';

const rulesWith = (condition: string) => `service cloud.firestore {
  match /databases/{database}/documents {
    // Who? True && false.
    function isMe(uid) {
      return request.auth.uid == uid;
    }
    function isOpen() {
      return true;
    }
    match /notes/{uid} {
      allow get: if ${condition};
      match /parts/{part} {
        allow get: if isOpen();
      }
    }
  }
}
`;
const changesOf = (condition: string) => {
  const before = `allow get: if `;
  return mutantsOf(rulesWith(condition))
    .map(({ rules }) =>
      rules
        .split('\n')
        .find((line) => line.includes(before))!
        .trim(),
    )
    .map((line) => line.slice(before.length, -1).replace(/\s+/g, ' '))
    .filter((changed) => changed !== condition);
};

describe('mutantsOf', () => {
  it.each([
    ['a() && b()', ['true && b()', 'a() || b()', 'a() && true ', 'true', 'false']],
    ['(a() || b())', ['( false || b())', '(a() && b())', '(a() || false )', 'true', 'false']],
    ['!a()', ['a()', 'true', 'false']],
    ['n <= 10', ['n < 10', 'n <= 11', 'true', 'false']],
    [
      "d.keys().hasOnly(['a', 'b'])",
      ["d.keys().hasOnly(['b'])", "d.keys().hasOnly(['a'])", 'true', 'false'],
    ],
    ["t.matches('.{1,60}')", ["t.matches('.{1,61}')", 'true', 'false']],
    ["s == 'on'", ["s != 'on'", "s == 'other'", 'true', 'false']],
    ['true', ['false']],
  ])('changes %s in every way', (condition, changes) => {
    expect(changesOf(condition).sort()).toEqual(expect.arrayContaining(changes));
    expect(changesOf(condition)).toHaveLength(changes.length);
  });

  it('leaves comments and texts alone', () => {
    expect(
      mutantsOf(rulesWith("t == 'a && b'"))
        .map(({ rules }) => rules)
        .join(),
    ).not.toContain('||');
  });
});

describe('blocksFor', () => {
  const rules = rulesWith('isMe(uid)');
  const patternsAt = (text: string) =>
    blocksFor(rules, rules.indexOf(text)).map(({ pattern }) => pattern.source);

  it('finds the blocks that call a function', () => {
    expect(patternsAt('auth.uid ==')).toEqual(['^notes\\/[^/]+$']);
    expect(patternsAt('return true')).toEqual(['^notes\\/[^/]+\\/parts\\/[^/]+$']);
  });

  it('finds the block of a condition', () => {
    expect(patternsAt('if isOpen')).toEqual(['^notes\\/[^/]+\\/parts\\/[^/]+$']);
  });
});

describe('prunedTo', () => {
  const rules = rulesWith('isMe(uid)');

  it('keeps a block with its inner ones', () => {
    expect(prunedTo(rules, new Set(['notes/erin/parts/one']))).toBe(rules);
  });

  it('takes away a block that no document is in', () => {
    const pruned = prunedTo(rules, new Set(['other/erin']));
    expect(pruned).not.toContain('match /notes');
    expect(pruned).toContain('function isOpen');
    expect(pruned.split('{').length).toBe(pruned.split('}').length);
  });
});
