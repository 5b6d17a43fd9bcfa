import { resolve } from 'node:path';
import ts from 'typescript';

/** One use of a member of Office.js in our source. */
export interface OfficeUse {
  /** `src/workbook/read.ts:12` */
  readonly place: string;
  /** `Excel.Range` */
  readonly owner: string;
  readonly member: string;
  /** What the member's documentation asks for; null where it says nothing. */
  readonly needs: RequirementSet | null;
  /** Sets that the code asks `isSetSupported` for around this place. */
  readonly guards: readonly RequirementSet[];
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

const root = resolve(__dirname, '../..');

/** Every member of Office.js that the files of these folders name, as a property, a call or in a `load`. */
export const officeUses = (folders: readonly string[]): OfficeUse[] => {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: folders }, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const wanted = program.getSourceFiles().filter((file) => folders.some((folder) => file.fileName.startsWith(resolve(root, folder))));
  return wanted.flatMap((file) => usesIn(file, checker));
};

const usesIn = (file: ts.SourceFile, checker: ts.TypeChecker): OfficeUse[] => {
  const uses: OfficeUse[] = [];
  const add = (node: ts.Node, declaration: ts.Declaration | undefined): void => {
    if (!declaration || !isOffice(declaration)) return;
    uses.push({
      place: `${file.fileName.slice(root.length + 1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
      owner: ownerOf(declaration),
      member: (declaration as ts.NamedDeclaration).name?.getText() ?? '',
      needs: requirementOf(declaration),
      guards: guardsAround(node),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
      const signature = call && checker.getResolvedSignature(call)?.declaration;
      add(node.name, signature ?? checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
      if (call && node.name.text === 'load') for (const property of loaded(node.expression, call, checker)) add(node.name, property);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'keeps') add(node, keptProperty(node, checker));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
};

const isOffice = (declaration: ts.Declaration): boolean => declaration.getSourceFile().fileName.includes('@types/office-js/');

/** The class or namespace that a member belongs to, with the namespace: `Excel.Range`. */
const ownerOf = (declaration: ts.Declaration): string => {
  const names: string[] = [];
  for (let node: ts.Node | undefined = declaration.parent; node; node = node.parent)
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node))
      names.unshift(node.name?.getText() ?? '');
  return names.join('.');
};

/** The property that a case of the self-test keeps: `keeps(…, (bench) => part, 'property', …)`, text to the compiler, too. */
const keptProperty = (call: ts.CallExpression, checker: ts.TypeChecker): ts.Declaration | undefined => {
  const at = call.arguments.findIndex((argument, index) => index > 1 && ts.isStringLiteralLike(argument));
  const [part, key] = [call.arguments[at - 1], call.arguments[at]];
  const signature = part && checker.getTypeAtLocation(part).getCallSignatures()[0];
  if (!signature || !key || !ts.isStringLiteralLike(key)) throw new Error(`${call.getText()} names no property.`);
  return signature.getReturnType().getProperty(key.text)?.declarations?.[0];
};

/** Properties named in `load('name,worksheet/name')`, which is text to the compiler. */
const loaded = (object: ts.Expression, call: ts.CallExpression, checker: ts.TypeChecker): ts.Declaration[] => {
  const [paths] = call.arguments;
  if (!paths || !ts.isStringLiteralLike(paths)) return [];
  return paths.text.split(',').flatMap((path) => {
    const found: ts.Declaration[] = [];
    let type: ts.Type | undefined = checker.getTypeAtLocation(object);
    for (const step of path.trim().split('/')) {
      const property: ts.Symbol | undefined = type?.getProperty(step);
      const [declaration] = property?.declarations ?? [];
      if (!property || !declaration) throw new Error(`${call.getSourceFile().fileName} loads ${path}, and there is no ${step}.`);
      found.push(declaration);
      type = checker.getTypeOfSymbol(property);
      // `items` is an array; what follows belongs to its elements.
      if (step === 'items') type = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    }
    return found;
  });
};

/** The requirement set that the documentation names, on the member itself or on what it belongs to. */
const requirementOf = (declaration: ts.Declaration): RequirementSet | null => {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    if (ts.isModuleDeclaration(node)) break;
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getText())
      .join('\n');
    const found = /\[Api set: (\w+) (\d+\.\d+)/.exec(text) ?? /Requirement set\*\*: \{@link [^|]+\| (\w+) (\d+\.\d+)\}/.exec(text);
    if (found) return { name: found[1] ?? '', version: found[2] ?? '' };
    if (/\[Api set: \w+ (?:BETA|PREVIEW)/i.test(text)) return { name: 'preview', version: '999.0' };
  }
  return null;
};

/** `isSetSupported` in the condition of an `if`, a `? :` or an `&&` whose true side holds the node; `needing` around cases of the self-test. */
const guardsAround = (node: ts.Node): RequirementSet[] => {
  const guards: RequirementSet[] = [];
  for (let inner = node, outer = node.parent; outer && !ts.isSourceFile(outer); inner = outer, outer = outer.parent) {
    const condition =
      ts.isIfStatement(outer) && outer.thenStatement === inner
        ? outer.expression
        : ts.isConditionalExpression(outer) && outer.whenTrue === inner
          ? outer.condition
          : ts.isBinaryExpression(outer) && outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && outer.right === inner
            ? outer.left
            : undefined;
    const asked = ts.isCallExpression(outer) && outer.expression.getText() === 'needing' ? outer.getText() : condition?.getText();
    for (const match of (asked ?? '').matchAll(/(?<!!\S*)(?:isSetSupported|needing)\('(\w+)', '(\d+\.\d+)'[,)]/g))
      guards.push({ name: match[1] ?? '', version: match[2] ?? '' });
  }
  return guards;
};

/** Whether one version holds the other. */
export const atLeast = (version: string, wanted: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};
