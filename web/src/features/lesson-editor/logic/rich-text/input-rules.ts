import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { Attrs, MarkType } from 'prosemirror-model';
import { TextSelection, type Plugin } from 'prosemirror-state';
import { around, isInTable } from '#web/features/lesson-editor/logic/rich-text/commands';
import { marks, nodes } from '#web/features/lesson-editor/logic/rich-text/schema';

/** Marks what stands between two signs, such as `**`, when the last one is typed. */
function markRule(sign: string, type: MarkType): InputRule {
  const quoted = sign.replaceAll(/[*~]/g, String.raw`\$&`);
  const edge = String.raw`[^\s${quoted}]`;
  const pattern = new RegExp(
    String.raw`(?:^|[\s(\[{"'«“‘])(${quoted}(${edge}(?:[^${quoted}]*${edge})?)${quoted})$`,
  );
  return new InputRule(pattern, (state, match, _, end) => {
    const [, whole, words] = match;
    const from = end - (whole!.length - sign.at(-1)!.length);
    // The last sign is not in the document yet.
    const start = from + sign.length;
    const { tr } = state;
    tr.delete(start + words!.length, end).addMark(start, start + words!.length, type.create());
    return tr.delete(from, start).removeStoredMark(type);
  });
}

/** Makes a source of what was typed, such as `$x$` or `[^1]`. */
const sourceRule = (pattern: RegExp) =>
  new InputRule(pattern, (state, match, _, end) => {
    const source = match[1]!;
    const node = nodes.inline_source!.create({ source });
    return state.tr.replaceRangeWith(end - (source.length - 1), end, node);
  });

const taskRule = new InputRule(/^\[([ xX]?)\]\s$/, (state, match, start, end) => {
  if (isInTable(state)) return null;
  const item = around(state, ({ type }) => type === nodes.list_item);
  const checked = match[1]!.trim() !== '';
  if (item) return state.tr.delete(start, end).setNodeAttribute(item.pos, 'checked', checked);
  const { tr } = state;
  tr.delete(start, end);
  const range = tr.doc.resolve(start).blockRange();
  return (
    range &&
    tr.wrap(range, [{ type: nodes.bullet_list! }, { type: nodes.list_item!, attrs: { checked } }])
  );
});

const ruleRule = new InputRule(/^(?:---|\*\*\*|___)$/, (state, _, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const { tr } = state;
  tr.replaceWith($start.before(), $start.after(), [
    nodes.horizontal_rule!.create(),
    nodes.paragraph!.create(),
  ]);
  return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
});

const start = ([, number]: RegExpMatchArray): Attrs => ({ start: Number(number) });

/** Makes of Markdown what it means as it is typed. */
export const markdownInput = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading!, ([, signs]) => ({
        level: signs!.length,
      })),
      textblockTypeInputRule(/^(?:`{3}|~{3})([\w+#-]*)\s$/, nodes.code_block!, ([, info]) => ({
        info: info!,
      })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
      wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list!),
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/,
        nodes.ordered_list!,
        start,
        (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      ),
      taskRule,
      ruleRule,
      markRule('**', marks.strong!),
      markRule('*', marks.em!),
      markRule('__', marks.strong!),
      markRule('_', marks.em!),
      markRule('~~', marks.strike!),
      markRule('`', marks.code!),
      sourceRule(/(?:^|[^\p{L}\p{N}$\\])(\$[^\s$](?:[^$]*[^\s$\\])?\$)$/u),
      sourceRule(/(\[\^[^\]\s]{1,40}\])$/),
    ],
  });
