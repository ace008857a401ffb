import {
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type YAMLError,
} from 'yaml';
import type { ZodMiniType } from 'zod/mini';
import type { Problem, ProblemCode, ProblemText } from '#web/shared/course-format/problems';
import { issueText } from '#web/shared/course-format/schema-problems';

/** The parser's most frequent errors; others are reported in its words. */
const yamlCodes: Partial<Record<ErrorCode, ProblemCode>> = {
  BAD_INDENT: 'courseProblems.indent',
  BLOCK_AS_IMPLICIT_KEY: 'courseProblems.misplacedKey',
  DUPLICATE_KEY: 'courseProblems.sameKeyTwice',
  MISSING_CHAR: 'courseProblems.missingCharacter',
  MULTILINE_IMPLICIT_KEY: 'courseProblems.misplacedKey',
  TAB_AS_INDENT: 'courseProblems.tab',
};

const yamlText = ({ code, message }: YAMLError): ProblemText => {
  const known = yamlCodes[code];
  if (known !== undefined) return { code: known };
  return { code: 'courseProblems.noYaml', values: { reason: message } };
};

const isSame = (a: Problem, b: Problem): boolean =>
  a.file === b.file && a.line === b.line && a.code === b.code;

/** YAML with the position of each value, for error messages with line numbers. */
export class YamlSource {
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** `firstLine` is the line of the file at which the YAML begins. */
  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly firstLine = 1,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** Returns the parsed value; reports errors to `problems` and returns undefined. */
  read<T>(schema: ZodMiniType<T>, problems: Problem[]): T | undefined {
    const value = this.#value(problems);
    if (value === undefined) return undefined;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        const unknown = (key: string) =>
          this.problemAt([...issue.path, key], {
            code: 'courseProblems.unknownKey',
            values: { key },
          });
        problems.push(...issue.keys.map(unknown));
        continue;
      }
      const keyPath = issue.path.join('.');
      const text = { ...issueText(issue), ...(keyPath && { keyPath }) };
      problems.push(this.problemAt(issue.path, text));
    }
    return undefined;
  }

  /** Reports a problem with the value at `path`, or with its nearest existing parent. */
  problemAt(path: PropertyKey[], text: ProblemText & { keyPath?: string }): Problem {
    return this.#problem(this.#offsetOf(path), text);
  }

  /** Reports a problem with a part of the text at `path`, at the line that contains these words. */
  problemIn(path: PropertyKey[], words: string, text: ProblemText): Problem {
    const start = this.#offsetOf(path);
    return this.#problem(Math.max(start, this.text.indexOf(words, start)), text);
  }

  /** Parses YAML. Reports errors to `problems` and returns undefined. */
  #value(problems: Problem[]): unknown {
    const errors = [...this.#document.errors, ...this.#document.warnings];
    for (const error of errors) {
      const problem = this.#problem(error.pos[0], yamlText(error));
      // The parser has two errors for some mistakes.
      if (!problems.some((one) => isSame(one, problem))) problems.push(problem);
    }
    if (errors.length > 0) return undefined;
    try {
      return this.#document.toJS() ?? {};
    } catch (error) {
      // An alias without an anchor, or nested aliases that would exhaust memory.
      problems.push(this.#aliasProblem(error instanceof Error ? error.message : String(error)));
      return undefined;
    }
  }

  #aliasProblem(reason: string): Problem {
    let unknown: Alias | undefined;
    let last: Alias | undefined;
    visit(this.#document, {
      Alias: (_key, alias) => {
        last = alias;
        if (unknown === undefined && alias.resolve(this.#document) === undefined) unknown = alias;
      },
    });
    const [offset = 0] = (unknown ?? last)?.range ?? [];
    return this.#problem(
      offset,
      unknown
        ? { code: 'courseProblems.noAnchor', values: { name: `&${unknown.source}` } }
        : { code: 'courseProblems.aliases', values: { reason } },
    );
  }

  #offsetOf(path: PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const parent =
        length === 1
          ? this.#document.contents
          : this.#document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => String(item.key) === String(key));
        if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
      }
      const node =
        length === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
    return 0;
  }

  #problem(offset: number, text: ProblemText & { keyPath?: string }): Problem {
    const line = this.#lines.linePos(offset).line + this.firstLine - 1;
    return { file: this.file, line, ...text };
  }
}
