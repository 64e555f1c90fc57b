/** The ledger of figures as the view 数据核对 shows it: each row in words, with its class, places and review. */
import {
  findingsOn,
  GROUP_ADVICE,
  GROUP_WORDS,
  groupOf,
  isRelationRow,
  LEDGER_GROUPS,
  type LedgerEntry,
  type LedgerGroup,
  type LedgerRow,
  type Locale,
  type Localized,
  type LoneFigure,
  localize,
  needsReview,
  progressWords,
  RELATION_WORDS,
  REVIEWED,
  reasonWords,
  reviewedRows,
  reviewKeysOf,
  reviewProgress,
  summaryOf,
  twinKeysOf,
  withoutBold,
} from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import { locationOf } from './elsewhere.ts';
import type { FigureFix, LedgerView, LoneView, OperandView, RelationView } from './ledgerProtocol.ts';
import { placeOf } from './place.ts';
import type { Entry } from './reportCache.ts';
import { toFillInEdit, toRange } from './toLsp.ts';

export function ledgerView(entry: Entry): LedgerView {
  const { result, report, reviewed, settings } = entry;
  const { ledger } = result;
  const { locale } = settings;
  const keys = reviewKeysOf(report, ledger);
  const twins = twinKeysOf(keys);
  const ticked = reviewedRows(report, ledger, reviewed);
  const rows = [...keys].sort(([a], [b]) => a.span.start - b.span.start);
  return {
    rows: rows.flatMap(([row, key]) => rowView(entry, row, { key, twin: twins.get(row) ?? null }) ?? []),
    groups: LEDGER_GROUPS.map(group => ({
      group,
      name: groupName(group, locale),
      advice: localize(GROUP_ADVICE[group], locale),
      needsReview: needsReview(group),
    })),
    summary: localize(summaryOf(ledger, ticked), locale),
    progress: localize(progressWords(reviewProgress(ledger, ticked)), locale),
  };
}

/** The repairs that its finding offers for the row with this key. */
export function figureFixes(entry: Entry, key: string, abilities: Abilities): FigureFix[] {
  const { report, result, settings } = entry;
  const [row] = [...reviewKeysOf(report, result.ledger)].find(([, own]) => own === key) ?? [];
  if (!row || !isRelationRow(row)) return [];
  return findingsOn(row, result.findings).flatMap(({ fixes }) =>
    fixes.map(({ title, edits }) => ({
      title: localize(title, settings.locale),
      edit: toFillInEdit(entry, edits, abilities),
    })),
  );
}

/** By which its review is kept. */
type Keys = Pick<RelationView, 'key' | 'twin'>;

function rowView(entry: Entry, row: LedgerEntry, keys: Keys): RelationView | LoneView | null {
  if (!isRelationRow(row)) return loneView(entry, row, keys);
  const group = groupOf(row);
  return group && group !== 'lone' ? relationView(entry, row, group, keys) : null;
}

function relationView(entry: Entry, row: LedgerRow, group: RelationView['group'], keys: Keys): RelationView {
  const { report, lines, settings, result } = entry;
  const { locale } = settings;
  const { kind, stated, computed, formula, span, operands, ignored } = row;
  const note = localize(ignored === null ? row.note : reasonWords(ignored), locale);
  const label = `${localize(RELATION_WORDS[kind], locale)} ${stated}`;
  const name = groupName(group, locale);
  const says = [
    name,
    ignored === null && SAID_BY_GROUP.includes(row.note.zh) ? '' : withoutClause(note, name, locale),
    formula,
  ];
  return {
    group,
    label,
    // Why it is ignored is what a reader asks of such a row first.
    description: ignored === null ? formula || note : [note, formula].filter(Boolean).join(commaOf(locale)),
    ...common(entry, row, keys, {
      group,
      label,
      says,
      details: [note, formula, computed === null || computed === stated ? '' : computedWords(computed, locale)],
    }),
    formula,
    stated,
    computed,
    operands: [
      ...operands.map(operand => ({
        note: localize(operand.note, locale),
        text: withoutBold(report.text.slice(operand.span.start, operand.span.end)),
        range: toRange(lines, operand.span),
        uri: null,
      })),
      ...operandOutside(entry, row),
    ],
    range: toRange(lines, span),
    fixable: findingsOn(row, result.findings).some(({ fixes }) => fixes.length > 0),
  };
}

/** The figure of last year's report or of a facts file, which a click opens; its words name a facts file themselves. */
function operandOutside(entry: Entry, { elsewhere }: LedgerRow): OperandView[] {
  const location = elsewhere && locationOf(entry, elsewhere);
  if (!location) return [];
  const name = placeOf(location.uri)?.path.replace(/^.*\//, '') ?? '';
  return [
    { note: elsewhere.file === 'facts' ? '' : name, text: localize(elsewhere, entry.settings.locale), ...location },
  ];
}

/** Notes that tell no more than the group. */
const SAID_BY_GROUP = ['相符', '不相符'];

/** 分项没有列全，需人工核对 below 需人工核对 is 分项没有列全. */
function withoutClause(note: string, said: string, locale: Locale): string {
  const clauses = note.split(commaOf(locale));
  return clauses.filter(clause => clause.toLowerCase() !== said.toLowerCase()).join(commaOf(locale));
}

function commaOf(locale: Locale): string {
  return locale === 'en' ? ', ' : '，';
}

function loneView(entry: Entry, figure: LoneFigure, keys: Keys): LoneView {
  const { report, lines, settings } = entry;
  const { span, label: counted } = figure;
  const text = withoutBold(report.text.slice(span.start, span.end));
  const group = groupName('lone', settings.locale);
  return {
    group: 'lone',
    label: text,
    description: counted,
    ...common(entry, figure, keys, {
      group: 'lone',
      label: [counted, text].filter(Boolean).join(' '),
      says: [group],
      details: [counted, group],
    }),
    text,
    range: toRange(lines, span),
  };
}

interface Said {
  readonly group: LedgerGroup;
  readonly label: string;
  /** For a screen reader, after the label. */
  readonly says: readonly string[];
  /** Lines of the hover. */
  readonly details: readonly string[];
}

/** A tick takes the force of what the check reports, so the row says how to take it back. */
const TICKED: Localized = {
  zh: '已复核：点方框或按空格取消',
  en: 'Reviewed: click the box or press Space to take it back',
};

function common(entry: Entry, row: LedgerEntry, keys: Keys, { group, label, says, details }: Said) {
  const { report, settings } = entry;
  const reviewed = entry.reviewed.has(keys.key);
  const parts = [reviewed ? localize(REVIEWED, settings.locale) : '', label, ...says].filter(Boolean);
  const section = report.sections.findLast(({ span }) => span.start <= row.span.start);
  return {
    ...keys,
    reviewed,
    waits: needsReview(group) && !reviewed,
    details: [...details, reviewed ? localize(TICKED, settings.locale) : ''].filter(Boolean).join('\n'),
    spoken: parts.join(commaOf(settings.locale)),
    section: section ? `${section.ordinal?.raw ?? ''}${section.title}` : '',
  };
}

function groupName(group: LedgerGroup, locale: Locale): string {
  const name = localize(GROUP_WORDS[group], locale);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function computedWords(computed: string, locale: Locale): string {
  return locale === 'en' ? `computed: ${computed}` : `算得：${computed}`;
}
