/** Makes slips in a clean report, one at a time, and looks for what is newly said of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, lint, parse } from '../../server/src/engine/index.ts';

export interface Slip {
  readonly report: string;
  /** From 1; the first at which the old words are looked for. */
  readonly line: number;
  readonly old: string;
  readonly new: string;
  readonly kind: string;
  readonly why: string;
}

export interface Measured {
  readonly slip: Slip;
  readonly found: boolean;
}

/** Removed passages, ordinals and attachments may be told of anywhere. */
const ANYWHERE = /^(?:contents|outline|attachment)/;

export function readSlips(folder: string): readonly Slip[] {
  return readFileSync(join(folder, 'slips.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Slip);
}

export function findingsOf(text: string): readonly Finding[] {
  return lint(parse(text), { rethrow: true }).findings;
}

/** Each slip of one report, with whether a new finding touches its lines. */
export function measure(text: string, slips: readonly Slip[]): readonly Measured[] {
  const before = findingsOf(text);
  return slips.map(slip => {
    const at = text.indexOf(slip.old, startOf(text, slip.line));
    if (at < 0) throw new Error(`line ${slip.line} has no "${slip.old}"`);
    const changed = text.slice(0, at) + slip.new + text.slice(at + slip.old.length);
    const fresh = without(findingsOf(changed), before);
    const last = slip.line - 1 + slip.new.split('\n').length - 1;
    const found =
      fresh.some(finding => touches(changed, finding, slip.line - 1, last)) ||
      (ANYWHERE.test(slip.kind) && fresh.some(({ rule }) => /^(?:sections|outline)\//.test(rule)));
    return { slip, found };
  });
}

function startOf(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((length, each) => length + each.length + 1, 0);
}

function without(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  const keyOf = ({ rule, message }: Finding) => `${rule} ${message.zh}`;
  for (const finding of known) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter(finding => {
    const count = left.get(keyOf(finding)) ?? 0;
    if (count > 0) left.set(keyOf(finding), count - 1);
    return count === 0;
  });
}

function touches(text: string, { span, evidence }: Finding, first: number, last: number): boolean {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  return [span, ...evidence.map(each => each.span)].some(
    ({ start, end }) => lineAt(start) <= last + 1 && first - 1 <= lineAt(end),
  );
}
