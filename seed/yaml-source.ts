import { isMap, isNode, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import { config, type ZodMiniType } from 'zod/mini';
import { en } from 'zod/locales';
import type { Problem } from '#seed/problems';

// Error messages are plain sentences.
config(en());

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
    this.#document = parseDocument(text, { lineCounter: this.#lines });
  }

  /** Returns the parsed value; reports errors to `problems` and returns undefined. */
  read<T>(schema: ZodMiniType<T>, problems: Problem[]): T | undefined {
    const value = this.#value(problems);
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        const unknown = (key: string) => `“${key}” is no key that belongs here.`;
        const at = (key: string) => this.problemAt([...issue.path, key], unknown(key));
        problems.push(...issue.keys.map(at));
        continue;
      }
      const name = issue.path.join('.');
      problems.push(this.problemAt(issue.path, name ? `${name}: ${issue.message}` : issue.message));
    }
    return undefined;
  }

  /** Reports a problem with the value at `path`, or with its nearest existing parent. */
  problemAt(path: PropertyKey[], message: string): Problem {
    return this.#problem(this.#offsetOf(path), message);
  }

  /** Reports a problem with a part of the text at `path`, at the line that contains these words. */
  problemIn(path: PropertyKey[], words: string, message: string): Problem {
    const start = this.#offsetOf(path);
    return this.#problem(Math.max(start, this.text.indexOf(words, start)), message);
  }

  /** Parses YAML. Reports errors to `problems` and returns undefined. */
  #value(problems: Problem[]): unknown {
    const { errors: broken, warnings } = this.#document;
    const errors = [...broken, ...warnings];
    for (const { pos, message } of errors) {
      problems.push(this.#problem(pos[0], message.split('\n')[0] ?? 'This is not YAML.'));
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
    const message = unknown
      ? `There is no anchor “&${unknown.source}” above this alias.`
      : `The aliases of this file cannot be put in: ${reason}.`;
    return this.#problem(offset, message);
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

  #problem(offset: number, message: string): Problem {
    const line = this.#lines.linePos(offset).line + this.firstLine - 1;
    return { file: this.file, line, message };
  }
}
