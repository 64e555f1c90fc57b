/** How the ledger is told to people: in groups of rows, what needs eyes first, and how many rows each group has. */
import type { Ledger, LedgerRow, LoneFigure } from './relations/ledger/model.ts';
import type { Localized } from './text/localized.ts';

/** A row of the ledger: a relation, or a figure that is in none. */
export type LedgerEntry = LedgerRow | LoneFigure;

/** The groups of rows, in the order in which a reader wants them. */
export const LEDGER_GROUPS = ['wrong', 'unsure', 'unassessable', 'lone', 'agrees', 'ignored', 'checked'] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<LedgerGroup, Localized>> = {
  wrong: { zh: '不相符', en: 'does not agree' },
  unsure: { zh: '值得一看', en: 'worth a look' },
  unassessable: { zh: '需人工核对', en: 'to check by hand' },
  lone: { zh: '单独的数字', en: 'stands alone' },
  agrees: { zh: '相符', en: 'agrees' },
  ignored: { zh: '已忽略', en: 'ignored' },
  checked: { zh: '核对无误', en: 'checked' },
};

/** What each group means and what is left to do: told wherever the group is first seen. */
export const GROUP_ADVICE: Readonly<Record<LedgerGroup, Localized>> = {
  wrong: { zh: '与它的依据算不拢，请改正', en: 'does not follow from what it rests on: please correct' },
  unsure: { zh: '尾数像是舍去的，没有四舍五入，请看一眼', en: 'seems cut off instead of rounded: please look' },
  unassessable: {
    zh: '看得出与别的数有关，但依据不全或者读不准，理由写在行里',
    en: 'belongs to other figures, but something is missing or unclear: its row says what',
  },
  lone: {
    zh: '文中没有别的数可比，请对照原始材料',
    en: 'no other figure to compare with: hold it against the sources',
  },
  agrees: { zh: '算得拢，但写错时未必会提示，请看一眼', en: 'adds up, yet a slip might not be reported: please look' },
  ignored: { zh: '有人决定不再报告，不必再看', en: 'somebody decided to report it no more: nothing to do' },
  checked: {
    zh: '其中哪个数写错都会提示，不必再看',
    en: 'a slip in any of its figures would be reported: nothing to do',
  },
};

/** Why a row is ignored, which its writer may have left unsaid. */
export function reasonWords(reason: string): Localized {
  return reason === ''
    ? { zh: '没有写理由', en: 'no reason given' }
    : { zh: `理由：${reason}`, en: `reason: ${reason}` };
}

/** Null for a row that is not shown. */
export function groupOf(row: LedgerEntry): LedgerGroup | null {
  if (!isRelationRow(row)) return 'lone';
  if (row.ignored !== null) return 'ignored';
  if (row.verdict === 'inconsistent' || row.verdict === 'impossible') return 'wrong';
  if (row.verdict === 'truncated') return 'unsure';
  return row.status === 'trivial' ? null : row.status;
}

export function isRelationRow(row: LedgerEntry): row is LedgerRow {
  return 'verdict' in row;
}

/** Whether the rows of a group are left to a person: neither the check nor whoever ignored them has vouched for them. */
export function needsReview(group: LedgerGroup): boolean {
  return group !== 'checked' && group !== 'ignored';
}

/** The rows that are shown, group by group; groups without rows are left out. */
export function groupRows({
  relations,
  lone,
}: Pick<Ledger, 'relations' | 'lone'>): readonly (readonly [LedgerGroup, readonly LedgerEntry[]])[] {
  const rows = [...relations, ...lone];
  return LEDGER_GROUPS.map(group => [group, rows.filter(row => groupOf(row) === group)] as const).filter(
    ([, found]) => found.length > 0,
  );
}

export const REVIEWED: Localized = { zh: '已复核', en: 'reviewed' };

/**
 * How many rows are in each group, and so how many are still to be reviewed; those that a person has reviewed are `ticked`:
 * `共139条：请复核66（不相符7，需人工核对6，单独的数字33，相符20），已复核30，已忽略1，核对无误42`.
 */
export function summaryOf(
  ledger: Pick<Ledger, 'relations' | 'lone'>,
  ticked: Pick<ReadonlySet<LedgerEntry>, 'has'> = NONE,
): Localized {
  const groups = groupRows(ledger);
  const total = sum(groups);
  const toReview = groups.filter(([group]) => needsReview(group));
  const open = toReview
    .map(([group, rows]) => [group, rows.filter(row => !ticked.has(row))] as const)
    .filter(([, rows]) => rows.length > 0);
  const done = sum(toReview) - sum(open);
  const counted = (locale: keyof Localized, words: Localized, number: number) =>
    `${words[locale]}${locale === 'en' ? ' ' : ''}${number}`;
  const count = (locale: keyof Localized, [group, rows]: (typeof groups)[number]) =>
    counted(locale, GROUP_WORDS[group], rows.length);
  const parts = (locale: keyof Localized, comma: string) => {
    const list = open.map(each => count(locale, each)).join(comma);
    const review = locale === 'en' ? `to review ${sum(open)} (${list})` : `请复核${sum(open)}（${list}）`;
    const rest = groups.filter(([group]) => !needsReview(group)).map(each => count(locale, each));
    const reviewed = done > 0 ? [counted(locale, REVIEWED, done)] : [];
    return [...(open.length > 0 ? [review] : []), ...reviewed, ...rest].join(comma);
  };
  if (total === 0) return { zh: '没有数字', en: 'no figures' };
  return { zh: `共${total}条：${parts('zh', '，')}`, en: `${total} rows: ${parts('en', ', ')}` };
}

const NONE: ReadonlySet<LedgerEntry> = new Set();

function sum(groups: readonly (readonly [LedgerGroup, readonly LedgerEntry[]])[]): number {
  return groups.reduce((all, [, rows]) => all + rows.length, 0);
}
