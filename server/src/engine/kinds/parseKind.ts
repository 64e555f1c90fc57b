/** Reads a kind of a project from its JSON file. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import schemaFile from '../../../../schemas/kind.schema.json' with { type: 'json' };
import { tooDeep } from '../text/jsonDepth.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { checkSchema, type Problem, type Schema, spanOf } from './checkSchema.ts';
import { MOST_VARIANTS } from './compiled.ts';
import type { Content, Kind } from './kind.ts';
import { expand, parseWording, WordingError } from './wording.ts';

interface KindProblem {
  readonly span: Span;
  readonly message: Localized;
}

export interface ParsedKind {
  /** Null when a problem makes the file unusable. */
  readonly kind: Kind | null;
  readonly problems: readonly KindProblem[];
}

type Overlay = Partial<Kind> & { readonly id: string; readonly extends?: string; readonly without?: readonly string[] };

const schema = schemaFile as unknown as Schema;
const WORDING_KEYS = new Set([
  'title',
  'notTitle',
  'all',
  'headings',
  'heading',
  'prose',
  'signs',
  'fillers',
  'subject',
  'issuer',
  'wordings',
]);

const EMPTY: Omit<Kind, 'id' | 'name'> = {
  recognise: { title: [], notTitle: [], needsSections: true, text: [] },
  period: 'none',
  contents: [],
  order: [],
  fillers: [],
  elements: { title: 'none', subject: [], signatory: 'none', issueDate: 'none' },
  deadlines: [],
  fields: [],
  draft: { title: '', addressee: '', opening: '', closing: '', signatory: '', date: '' },
  phrases: [],
};

/**
 * Reads `text`, JSON in which comments are allowed; `known` are the kinds that `extends` may name. Never throws: what
 * is wrong is named with its place, and any problem makes the kind null.
 */
export function parseKind(text: string, known: readonly Kind[]): ParsedKind {
  const deep = tooDeep(text);
  if (deep) return { kind: null, problems: [deep] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) return { kind: null, problems: [notJson(error, text)] };
  const problems = [...checkSchema(root, schema, schema), ...wordingProblems(root)];
  if (problems.length > 0) return { kind: null, problems };
  const overlay = toValue(root) as Overlay;
  const base = known.find(({ id }) => id === overlay.extends);
  if (overlay.extends !== undefined && !base) return { kind: null, problems: [unknownBase(root, known)] };
  const kind = merge(base ?? { ...EMPTY, id: overlay.id, name: { zh: overlay.id, en: overlay.id } }, overlay);
  const unfinished = kind.contents.flatMap(content => incomplete(content, root));
  return unfinished.length > 0 ? { kind: null, problems: unfinished } : { kind, problems: [] };
}

function merge(base: Kind, { extends: _base, without = [], ...own }: Overlay): Kind {
  const contents = mergeBy(base.contents, own.contents ?? [], ({ role }) => role);
  return {
    ...base,
    ...own,
    recognise: { ...base.recognise, ...own.recognise },
    elements: { ...base.elements, ...own.elements },
    draft: { ...base.draft, ...own.draft },
    contents: contents.filter(({ role }) => !without.includes(role)),
    fields: mergeBy(base.fields, own.fields ?? [], ({ id }) => id),
    phrases: [...base.phrases, ...(own.phrases ?? [])],
  };
}

/** Entries of one key are laid over each other, new ones follow. */
function mergeBy<T>(base: readonly T[], own: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  const merged = new Map(base.map(entry => [keyOf(entry), entry]));
  for (const entry of own) merged.set(keyOf(entry), { ...merged.get(keyOf(entry)), ...entry });
  return [...merged.values()];
}

const CONTENT_KEYS: readonly (keyof Content)[] = ['name', 'demand', 'source', 'heading', 'prose', 'skeleton'];

/** A content that no base completes needs every key. */
function incomplete(content: Content, root: Node): Problem[] {
  const lacking = CONTENT_KEYS.filter(key => content[key] === undefined).join('、');
  if (lacking === '') return [];
  const entries = findNodeAtLocation(root, ['contents'])?.children ?? [];
  const node = entries.find(entry => findNodeAtLocation(entry, ['role'])?.value === content.role) ?? root;
  return [
    {
      span: { start: node.offset, end: node.offset + 1 },
      message: {
        zh: `内容「${content.role}」缺少：${lacking}。`,
        en: `The content "${content.role}" lacks: ${lacking}.`,
      },
    },
  ];
}

function wordingProblems(node: Node): Problem[] {
  return (node.children ?? []).flatMap(child => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (key && value?.type === 'array' && WORDING_KEYS.has(String(key.value))) {
      return (value.children ?? []).flatMap(entry => (entry.type === 'string' ? wordingProblem(entry) : []));
    }
    return wordingProblems(value ?? child);
  });
}

function wordingProblem(node: Node): Problem[] {
  try {
    const variants = expand(parseWording(String(node.value)), MOST_VARIANTS);
    if ((variants?.length ?? 0) <= MOST_VARIANTS) return [];
    return [
      {
        span: spanOf(node),
        message: {
          zh: `这个写法展开后超过 ${MOST_VARIANTS} 种，请拆成几条。`,
          en: `This wording has more than ${MOST_VARIANTS} variants; split it.`,
        },
      },
    ];
  } catch (error) {
    if (!(error instanceof WordingError)) throw error;
    const start = node.offset + 1 + error.offset;
    return [
      {
        span: { start, end: start + 1 },
        message: { zh: `写法有误：${error.text.zh}。`, en: `Faulty wording: ${error.text.en}.` },
      },
    ];
  }
}

function notJson(error: ParseError | undefined, text: string): Problem {
  const start = Math.min(text.length, error?.offset ?? 0);
  return {
    span: { start, end: Math.min(text.length, start + (error?.length ?? 0)) },
    message: {
      zh: '不是有效的 JSON：请检查这里的括号、引号和逗号。',
      en: 'This is no valid JSON: check brackets, quotes and commas here.',
    },
  };
}

function unknownBase(root: Node, known: readonly Kind[]): Problem {
  const node = findNodeAtLocation(root, ['extends']) ?? root;
  const ids = known.map(({ id }) => id).join('、');
  return {
    span: spanOf(node),
    message: { zh: `没有这个文种。可用的有：${ids}。`, en: `There is no such kind. Known: ${ids}.` },
  };
}

/** Own properties only: a key `__proto__` stays a key. */
function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), toValue(value)]] : [],
    ),
  );
}
