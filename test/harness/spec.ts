/** Reads a rule's spec: documentation for users, followed by cases that the tests run. */
import { type Marked, readMarks } from './markers.ts';

export interface Spec {
  /** File name without folder. */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** Markdown between the title and the first case. */
  readonly prose: string;
  readonly attributes: Attributes;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly name: string;
  /** Line of the fence in the spec, from 1. */
  readonly line: number;
  /** What the writer says of the case in front of its fence. */
  readonly note: string;
  readonly expectation: 'bad' | 'good';
  readonly marked: Marked;
  /** The text after the fix; null where nothing can be fixed. */
  readonly fixed: string | null;
  readonly attributes: Attributes;
}

/** All keys that a fence or the line `<!-- spec: … -->` under the title may carry; README.md here explains them. */
export interface Attributes {
  readonly kind?: string;
  readonly file?: string;
  readonly severity?: string;
  readonly level?: string;
  readonly options?: string;
  readonly terms?: string;
  readonly message?: string;
  readonly fix?: string;
  readonly widths?: string;
  readonly shift?: string;
  readonly previous?: string;
  readonly layout?: string;
}

const KEYS = [
  ...['kind', 'file', 'severity', 'level', 'options', 'terms', 'message', 'fix', 'widths', 'shift', 'previous'],
  'layout',
];
const TITLE = /^# ([a-z]+\/[a-z0-9-]+) (\S.*)$/;
const SPEC_ATTRIBUTES = /^<!-- spec: (.*?) ?-->$/;
const CASE_FENCE = /^(~{4,})md (bad|good|fixed)(?: (.*))?$/;
const OTHER_FENCE = /^(`{3,}|~{3,})/;
const ATTRIBUTE = /([a-z]+)=("[^"]*"|'[^']*'|\S+)/g;

/** @throws Error with file and line when the spec is not written as README.md here says. */
export function readSpec(file: string, source: string): Spec {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const title = TITLE.exec(lines[0] ?? '');
  const [, id, name] = title ?? [];
  if (id === undefined || name === undefined) throw new Error(`${file}:1: expected "# family/fault 中文名"`);
  const firstCase = findFirstCase(lines);
  const intro = lines.slice(1, firstCase);
  const attributeLine = intro.find(line => SPEC_ATTRIBUTES.test(line));
  return {
    file,
    id,
    title: name,
    prose: intro
      .filter(line => line !== attributeLine)
      .join('\n')
      .trim(),
    attributes: readAttributes(SPEC_ATTRIBUTES.exec(attributeLine ?? '')?.[1] ?? '', `${file}:2`),
    cases: readCases(file, lines, firstCase),
  };
}

function findFirstCase(lines: readonly string[]): number {
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (fence) {
      if (line.startsWith(fence)) fence = null;
    } else if (line.startsWith('## ')) return index;
    else fence = OTHER_FENCE.exec(line)?.[1] ?? null;
  }
  return lines.length;
}

function readCases(file: string, lines: readonly string[], from: number): Case[] {
  const cases: Case[] = [];
  let name = '';
  let note: string[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = CASE_FENCE.exec(line);
    const place = `${file}:${at + 1}`;
    if (!fence && OTHER_FENCE.test(line)) throw new Error(`${place}: expected "~~~~md bad|good|fixed"`);
    if (!fence) {
      if (line.startsWith('## ')) [name, note] = [line.slice(3).trim(), []];
      else note.push(line);
      continue;
    }
    const [, tildes = '', role, info = ''] = fence;
    const end = lines.indexOf(tildes, at + 1);
    if (end < 0) throw new Error(`${place}: the fence is not closed`);
    const body = lines
      .slice(at + 1, end)
      .map(content => `${content}\n`)
      .join('');
    if (role === 'fixed') addFixed(cases, body, name, place);
    else
      cases.push({
        name,
        line: at + 1,
        note: note.join('\n').trim(),
        expectation: role === 'bad' ? 'bad' : 'good',
        marked: readMarks(body),
        fixed: null,
        attributes: readAttributes(info, place),
      });
    note = [];
    at = end;
  }
  return cases;
}

function addFixed(cases: Case[], body: string, name: string, place: string): void {
  const bad = cases.at(-1);
  if (bad?.expectation !== 'bad' || bad.fixed !== null || bad.name !== name) {
    throw new Error(`${place}: "fixed" stands after no bad case of its own`);
  }
  cases[cases.length - 1] = { ...bad, fixed: body };
}

function readAttributes(info: string, place: string): Attributes {
  const attributes: Record<string, string> = {};
  const rest = info.replace(ATTRIBUTE, (_whole, key: string, value: string) => {
    if (!KEYS.includes(key)) throw new Error(`${place}: unknown attribute "${key}"; known: ${KEYS.join(', ')}`);
    attributes[key] = value.replace(/^(["'])(.*)\1$/, '$2');
    return '';
  });
  if (rest.trim() !== '') throw new Error(`${place}: cannot read "${rest.trim()}"; write key=value or key="a value"`);
  return attributes;
}
