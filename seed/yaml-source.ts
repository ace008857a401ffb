import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { config, type ZodMiniType } from 'zod/mini';
import { en } from 'zod/locales';
import type { Problem } from '#seed/problems';

// Mistakes are told in words.
config(en());

/** YAML with the place of each of its values, so that a mistake can be told by its line. */
export class YamlSource {
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** `firstLine` is where the YAML begins in its file. */
  constructor(
    private readonly file: string,
    text: string,
    private readonly firstLine = 1,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines });
  }

  /** The value as `schema` has it; what is wrong with it goes to `problems`, and nothing comes back. */
  read<T>(schema: ZodMiniType<T>, problems: Problem[]): T | undefined {
    for (const error of this.#document.errors) {
      problems.push(
        this.#problem(error.pos[0], error.message.split('\n')[0] ?? 'This is not YAML.'),
      );
    }
    if (this.#document.errors.length > 0) return undefined;
    const result = schema.safeParse(this.#document.toJS() ?? {});
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

  /** A problem with the value at `path`, or with the nearest thing that there is. */
  problemAt(path: PropertyKey[], message: string): Problem {
    return this.#problem(this.#offsetOf(path), message);
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
