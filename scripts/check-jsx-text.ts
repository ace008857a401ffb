import ts from 'typescript';

/**
 * Finds bare text next to conditional content in JSX. Browser translation moves text nodes into elements of its own;
 * when React then removes a text node or inserts before it, it fails with “removeChild … not a child of this node”.
 * Text in an element of its own is safe.
 */
function bareTexts(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const children = node.children.filter(isRendered);
      const parts = ts.isJsxFragment(node) ? 2 : children.length;
      const moves = children.some(comesAndGoes);
      for (const child of parts > 1 ? children : []) {
        if (!isText(child) || !(moves || mayChange(child))) continue;
        const { line } = source.getLineAndCharacterOfPosition(child.getStart());
        found.push(`${source.fileName}:${line + 1}: ${child.getText().replace(/\s+/g, ' ')}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns whether a child is rendered; line breaks between tags and comments are not. */
const isRendered = (child: ts.JsxChild): boolean =>
  ts.isJsxText(child)
    ? !child.containsOnlyTriviaWhiteSpaces
    : !ts.isJsxExpression(child) || child.expression !== undefined;

/** Returns whether an expression may render a varying number of nodes. */
function comesAndGoes(child: ts.JsxChild): boolean {
  const value = ts.isJsxExpression(child) ? child.expression : undefined;
  if (value === undefined) return false;
  return (
    ts.isConditionalExpression(value) ||
    ts.isBinaryExpression(value) ||
    (ts.isCallExpression(value) && /\.(map|flatMap)$/.test(value.expression.getText()))
  );
}

const isText = (child: ts.JsxChild): boolean =>
  ts.isJsxText(child) ||
  (ts.isJsxExpression(child) && child.expression !== undefined && givesText(child.expression));

/**
 * Returns whether a value is text or a number. A `ReactNode`, which includes bigint, is taken as it is.
 */
function givesText(value: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  // For an empty string `text && <p/>` renders nothing.
  const isEmpty = (part: ts.Type) => part.isStringLiteral() && part.value === '';
  const has = (flags: ts.TypeFlags) =>
    parts.some((part) => (part.flags & flags) !== 0 && !isEmpty(part));
  return has(ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike) && !has(ts.TypeFlags.BigIntLike);
}

/** Returns whether a text can change; translation would keep the old words. */
function mayChange(child: ts.JsxChild): boolean {
  const value = ts.isJsxExpression(child) ? child.expression : undefined;
  if (value === undefined || ts.isStringLiteralLike(value)) return false;
  if (ts.isCallExpression(value) && value.expression.getText() === 't')
    return value.arguments.length > 1 || !ts.isStringLiteralLike(value.arguments[0]!);
  return true;
}

const config = ts.getParsedCommandLineOfConfigFile(
  'web/tsconfig.json',
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
if (config === undefined) throw new Error('web/tsconfig.json cannot be read.');
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();
const files = program
  .getSourceFiles()
  .filter(({ fileName }) => /web\/src\/.*\.tsx$/.test(fileName));
const problems = files.flatMap(bareTexts);
problems.forEach((problem) => console.error(problem));
console.log(`${files.length} files hold no bare text beside what may come and go.`);
process.exitCode = problems.length > 0 ? 1 : 0;
