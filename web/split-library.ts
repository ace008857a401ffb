import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A node of the syntax tree. */
type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** A statement at the top of a module: the names that it declares, those that it sets and all that occur in it. */
type Statement = { text: string; declares: string[]; sets: string[]; names: Set<string> };

type Library = {
  imports: string;
  statements: Statement[];
  /** Local names by the names under which they are exported. */
  exports: [name: string, local: string][];
};

const mark = '?core';

/**
 * Splits a library that comes as one module: what the functions and constants of `core` need becomes a module of its own,
 * so that pages which use nothing else do not load the rest. What the library runs as it starts is in the core.
 */
export function splitLibrary(file: RegExp, core: string[]): Plugin {
  const parts = (code: string, tree: unknown, id: string) =>
    split(readLibrary(code, tree as Node), core, id);
  return {
    name: 'split-library',
    apply: 'build',
    resolveId: { filter: { id: /\?core$/ }, handler: (id) => id },
    load: {
      filter: { id: /\?core$/ },
      handler(id) {
        const code = readFileSync(id.slice(0, -mark.length), 'utf8');
        return { code: parts(code, this.parse(code), id).core, map: null };
      },
    },
    transform: {
      filter: { id: file },
      handler(code, id) {
        const { rest } = parts(code, this.parse(code), id + mark);
        return { code: rest, map: null, moduleSideEffects: false };
      },
    },
  };
}

function split({ imports, statements, exports }: Library, names: string[], coreId: string) {
  const needed = neededFor(names, statements);
  const core = statements.filter((statement) => needed.has(statement));
  const rest = statements.filter((statement) => !needed.has(statement));
  const inCore = new Set(core.flatMap(({ declares }) => declares));
  const shared = [...inCore].filter((name) => rest.some((statement) => statement.names.has(name)));
  const exported = (isOfCore: boolean) =>
    exports
      .filter(([, local]) => inCore.has(local) === isOfCore)
      .map(([name, local]) => `${local} as ${name}`);
  const from = `from ${JSON.stringify(coreId)};`;
  return {
    core: [imports, ...textsOf(core), `export {${[...inCore].join()}};`].join('\n'),
    rest: [
      imports,
      `import {${shared.join()}} ${from}`,
      ...textsOf(rest),
      `export {${exported(false).join()}};`,
      `export {${exported(true).join()}} ${from}`,
    ].join('\n'),
  };
}

/** Returns the statements that declare the names, with all that these need, what sets them, and what is run in any case. */
function neededFor(names: string[], statements: Statement[]): Set<Statement> {
  const declaring = new Map(
    statements.flatMap((one) => one.declares.map((name) => [name, one] as const)),
  );
  const found = new Set<Statement>();
  const visit = (statement: Statement) => {
    if (found.has(statement)) return;
    found.add(statement);
    const setting = statements.filter(({ sets }) =>
      sets.some((name) => statement.declares.includes(name)),
    );
    const used = [...statement.names].flatMap((name) => declaring.get(name) ?? []);
    [...used, ...setting].forEach(visit);
  };
  for (const name of names) {
    const statement = declaring.get(name);
    if (!statement) throw new Error(`A library to split no longer declares ${name}.`);
    visit(statement);
  }
  const isRunAnyway = ({ declares, sets }: Statement) =>
    declares.length === 0 && !sets.some((name) => declaring.has(name));
  statements.filter(isRunAnyway).forEach(visit);
  return found;
}

/** Returns the texts of statements. A class and the constants that are set on it become one, which is left out if unused. */
function textsOf(statements: Statement[]): string[] {
  const constant = /^(\w+)\.\w+ = (?:'[^']*'|"[^"]*")/;
  const constantsOf = (name: string) =>
    statements.flatMap(({ text }) => (constant.exec(text)?.[1] === name ? text : []));
  return statements.flatMap(({ text }) => {
    const name = /^class (\w+)/.exec(text)?.[1];
    const constants = name ? constantsOf(name) : [];
    if (constant.test(text)) return [];
    if (constants.length === 0) return text;
    const body = [text, ...constants, `return ${name};`].join('\n');
    return `const ${name} = /* @__PURE__ */ (() => {\n${body}\n})();`;
  });
}

function readLibrary(code: string, { body }: Node): Library {
  const text = ({ start, end }: Node) => code.slice(start, end);
  const nodes = body as Node[];
  const ofType = (type: string) => nodes.filter((node) => node.type === type);
  const imports = ofType('ImportDeclaration');
  const exports = ofType('ExportNamedDeclaration');
  return {
    imports: imports.map(text).join('\n'),
    statements: nodes
      .filter((node) => !imports.includes(node) && !exports.includes(node))
      .map((node) => ({ text: text(node), ...namesIn(node) })),
    exports: exports.flatMap(({ specifiers }) =>
      (specifiers as Record<'exported' | 'local', { name: string }>[]).map(
        ({ exported, local }) => [exported.name, local.name] as [string, string],
      ),
    ),
  };
}

function namesIn(statement: Node): Omit<Statement, 'text'> {
  const names = new Set<string>();
  const sets: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isNode(value)) return;
    if (value.type === 'Identifier') names.add(value.name as string);
    if (value.type === 'AssignmentExpression') sets.push(...targetOf(value.left, statement));
    if (value.type === 'UpdateExpression') sets.push(...targetOf(value.argument, statement));
    for (const [key, part] of Object.entries(value))
      if (value.computed || (key !== 'property' && key !== 'key')) walk(part);
  };
  walk(statement);
  return { names, sets, declares: declaredBy(statement) };
}

function declaredBy(statement: Node): string[] {
  const declarations = /^(Function|Class)Declaration$/.test(statement.type)
    ? [statement]
    : ((statement.declarations ?? []) as Node[]);
  return declarations.map(({ id }) => (id as { name: string }).name);
}

/** Returns the name that an assignment sets; for a property its object's, where the library does so as it starts. */
function targetOf(target: unknown, { type }: Node): string[] {
  if (!isNode(target)) return [];
  if (target.type === 'Identifier') return [target.name as string];
  return target.type === 'MemberExpression' && type === 'ExpressionStatement'
    ? targetOf(target.object, { type } as Node)
    : [];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
