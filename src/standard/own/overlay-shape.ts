import { z } from 'zod';
import { OVERLAY_WORDS } from '../../words/overlay';
import type { Text } from '../../words/text';
import { ENTRY_CODE, OWN_KEY, overlaySchema, type Overlay } from '../model/overlay';
import { didYouMean, pathText, sentence, type Path, type Report } from './overlay-problem';

const words = OVERLAY_WORDS.shape;

/** What of a value has the shape of an overlay, and how its places are called in the value itself. */
export interface SoundPart {
  readonly overlay: Overlay;
  readonly originalPath: (path: Path) => Path;
}

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
type Issue = z.core.$ZodIssue;

/**
 * Tells everything that does not have the shape of an overlay, and answers the rest, so that its meaning can be judged at the same
 * time; null when there is no rest.
 */
export function judgeShape(value: unknown, report: Report): SoundPart | null {
  const tree = asJson(value);
  if (tree === undefined || tree === null || typeof tree !== 'object' || Array.isArray(tree)) {
    report([], words.type, { expected: words.expected.object });
    return null;
  }
  const removed = new Removed();
  const told = new Set<string>();
  for (;;) {
    const parsed = overlaySchema.safeParse(tree, { reportInput: true });
    if (parsed.success) return { overlay: parsed.data, originalPath: (path) => removed.originalPath(path) };
    const issues = parsed.error.issues.map(specific);
    for (const issue of issues) {
      const path = removed.originalPath(issue.path as Path);
      // What was taken out is told already; that it is missing now is no news.
      if (!told.has(pathText(path))) tell(issue, path, report);
      if (issue.code !== 'unrecognized_keys') told.add(pathText(path));
    }
    const out = new Map(issues.flatMap((issue) => misfits(tree, issue)).map((path) => [JSON.stringify(path), path]));
    // From the end, so that places in lists still hold.
    for (const path of [...out.values()].sort((a, b) => comparePaths(b, a))) {
      if (path.length === 1 && path[0] === 'version') tree['version'] = 1;
      else take(tree, path, removed);
    }
  }
}

/** As it would come back from a file; undefined for what JSON cannot hold. */
function asJson(value: unknown): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null') as Json;
  } catch {
    return undefined;
  }
}

/** The branches of a choice of shapes, each of its issues at its own place. */
const branches = (issue: Issue): readonly Issue[] =>
  issue.code === 'invalid_union'
    ? issue.errors.flat().flatMap((inner) => branches({ ...inner, path: [...issue.path, ...inner.path] } as Issue))
    : [issue];

/** Of a choice of shapes, the one that was likely meant: an object is told by what is wrong in it. */
function specific(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || !isObject(issue.input as Json)) return issue;
  return branches(issue).find(({ code, path }) => path.length > issue.path.length || code === 'unrecognized_keys') ?? issue;
}

function tell(issue: Issue, path: Path, report: Report): void {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = membersAt(issue.path as Path);
      for (const key of issue.keys) report([...path, key], words.unknownMember, { near: didYouMean(key, known) });
      return;
    }
    case 'invalid_type':
      return expected(issue, path, expectedWord(issue.expected), report);
    case 'invalid_union':
      return expected(issue, path, takesNumbers(issue) ? words.expected.value : words.expected.words, report);
    case 'invalid_value':
      return report(path, words.choice, { choices: issue.values.map((choice) => JSON.stringify(choice)).join(', ') });
    case 'invalid_format':
      return report(path, formatSentence(issue));
    case 'too_small':
      return issue.origin === 'string'
        ? report(path, words.empty)
        : report(path, issue.inclusive ? words.tooSmall : words.above, { minimum: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string'
        ? report(path, words.tooLong, { length: String(issue.input).length, most: Number(issue.maximum) })
        : report(path, words.tooBig, { maximum: Number(issue.maximum) });
    default:
      return report(path, words.other);
  }
}

const expected = (issue: Issue, path: Path, what: Text, report: Report): void =>
  report(path, issue.input === undefined ? words.missing : words.type, { expected: what });

const takesNumbers = (issue: Issue): boolean =>
  branches(issue).some((branch) => branch.code === 'invalid_type' && branch.expected === 'number');

const expectedWord = (type: string): Text =>
  type === 'record'
    ? words.expected.object
    : type in words.expected
      ? words.expected[type as keyof typeof words.expected]
      : sentence(words.other);

function formatSentence(issue: Extract<Issue, { code: 'invalid_format' }>): Text {
  if (issue.pattern === String(OWN_KEY)) return words.ownKey;
  if (issue.pattern === String(ENTRY_CODE)) return words.code;
  return words.color;
}

/** The schema at a place, without what makes it optional; of a choice of shapes, the object. */
function schemaAt(path: Path): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = overlaySchema;
  for (const part of path) {
    at = at && bare(at);
    if (at instanceof z.ZodObject) at = at.shape[String(part)] as z.core.$ZodType | undefined;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodArray) at = at.element;
    else return undefined;
  }
  return at && bare(at);
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.map(bare).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}

function membersAt(path: Path): readonly string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What has to go because of an issue; what lacks something goes as a whole. */
function misfits(tree: Json, issue: Issue): readonly Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [path.length > 1 && valueAt(tree, path) === undefined ? path.slice(0, -1) : path];
}

function take(tree: Json, path: Path, removed: Removed): void {
  const holder = valueAt(tree, path.slice(0, -1));
  const last = path.at(-1);
  if (Array.isArray(holder) && typeof last === 'number') {
    removed.add(path);
    holder.splice(last, 1);
  } else if (isObject(holder) && last !== undefined) delete holder[last];
}

const isObject = (value: Json | undefined): value is { [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (tree: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((at, part) => {
    if (Array.isArray(at)) return typeof part === 'number' ? at[part] : undefined;
    return isObject(at) ? at[part] : undefined;
  }, tree);

function comparePaths(one: Path, other: Path): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const [a, b] = [one[index], other[index]];
    if (a === b) continue;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  }
  return one.length - other.length;
}

/** Which elements of lists were taken out, so that the places of those behind them can still be told. */
class Removed {
  /** By the list's original place, the original numbers of its elements that are gone. */
  private readonly gone = new Map<string, number[]>();

  add(path: Path): void {
    const original = this.originalPath(path);
    const list = JSON.stringify(original.slice(0, -1));
    this.gone.set(
      list,
      [...(this.gone.get(list) ?? []), Number(original.at(-1))].sort((a, b) => a - b),
    );
  }

  originalPath(path: Path): Path {
    return path.reduce<(string | number)[]>((before, part) => {
      if (typeof part !== 'number') return [...before, part];
      let original = part;
      for (const index of this.gone.get(JSON.stringify(before)) ?? []) if (index <= original) original += 1;
      return [...before, original];
    }, []);
  }
}
