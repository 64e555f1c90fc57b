/** Quick fixes that mark a figure as reviewed: one with a finding, which then steps back, and any other at the cursor. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import {
  type Finding,
  findingsOn,
  isRelationRow,
  type LedgerEntry,
  type Localized,
  relationKeysOf,
  reviewKeysOf,
  type Span,
} from '../../engine/index.ts';
import { type FigureParams, REVIEW_COMMAND, UNREVIEW_COMMAND } from '../ledgerProtocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Make } from './actionMaker.ts';

/** One for each of `findings` that was made of a relation. */
export function reviewActions(entry: Entry, findings: readonly Finding[], make: Make): CodeAction[] {
  return [...relationKeysOf(entry.report, entry.result.relations)].flatMap(([relation, key]) =>
    findingsOn(relation, findings).map(finding => reviewAction(entry, key, [finding], make)),
  );
}

/**
 * Those of the rows of 数据核对 at `place`, with or without a finding; of a figure that has no row of its own, those of the
 * rows that rest on it, named: 标为已复核：152÷160=95%. VS Code offers what stands elsewhere in the line where there are none.
 */
export function rowActions(entry: Entry, place: Span, make: Make): CodeAction[] {
  const { report, result } = entry;
  const holds = ({ span }: { readonly span: Span }) => span.start <= place.start && place.end <= span.end;
  if (!report.figures.some(holds)) return [];
  const keys = [...reviewKeysOf(report, result.ledger)];
  const own = keys.filter(([row]) => holds(row));
  const rows = own.length > 0 ? own : keys.filter(([row]) => isRelationRow(row) && row.operands.some(holds));
  const isPlain = own.length === 1;
  return rows.map(([row, key]) => reviewAction(entry, key, [], make, isPlain ? '' : nameOf(row, entry)));
}

function nameOf(row: LedgerEntry, { report }: Entry): string {
  return (isRelationRow(row) && row.formula) || report.text.slice(row.span.start, row.span.end);
}

function reviewAction(
  { uri, reviewed }: Entry,
  key: string,
  findings: readonly Finding[],
  make: Make,
  name = '',
): CodeAction {
  const [{ zh, en }, command] = reviewed.has(key) ? TAKE_BACK : MARK;
  const title = name === '' ? { zh, en } : { zh: `${zh}：${name}`, en: `${en}: ${name}` };
  const { edit: _, ...action } = make(title, CodeActionKind.QuickFix, [], findings);
  const params: FigureParams = { uri, key };
  return { ...action, command: { title: action.title, command, arguments: [params] } };
}

type Marking = readonly [words: Localized, command: string];
const MARK: Marking = [{ zh: '标为已复核', en: 'Mark as reviewed' }, REVIEW_COMMAND];
const TAKE_BACK: Marking = [{ zh: '取消已复核', en: 'Take the review back' }, UNREVIEW_COMMAND];
