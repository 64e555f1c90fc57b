/** How the ledger is told to people: its summary, and its rows in groups with what needs eyes first. */
import type { Ledger, LedgerRow } from './relations/ledger/model.ts';
import type { Localized } from './text/localized.ts';

/** Every figure of the text in its class: `数字292个：已核对61，吻合12，无法核对9（原因见表），无可核对210`. */
export function summaryOf(
  { figures, counts, notAssessed }: Pick<Ledger, 'figures' | 'counts' | 'notAssessed'>,
  hasTable = true,
): Localized {
  const { checked, agrees, unassessable, lone } = counts;
  const [why, reasons] = asideOf(unassessable, notAssessed, hasTable);
  return {
    zh: `数字${figures}个：已核对${checked}，吻合${agrees}，无法核对${unassessable}${why}，无可核对${lone}`,
    en: `Figures: ${figures}; checked ${checked}, agree ${agrees}, cannot be checked ${unassessable}${reasons}, nothing to check against ${lone}`,
  };
}

/** Where the reasons stand; and where every figure is checked some other way, why the table still has such rows. */
function asideOf(figures: number, relations: number, hasTable: boolean): readonly [zh: string, en: string] {
  if (figures === 0 && relations > 0)
    return [
      `（另有${relations}条数量关系无法核对）`,
      ` (but ${relations} relation${relations === 1 ? '' : 's'} between them)`,
    ];
  return hasTable && figures > 0 ? ['（原因见表）', ' (reasons in the table)'] : ['', ''];
}

/** The rows of a ledger in the order in which a reader wants them; trivial ones are left out. */
const ROW_GROUPS = ['wrong', 'unsure', 'unassessable', 'agrees', 'checked'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<RowGroup, Localized>> = {
  wrong: { zh: '不相符', en: 'Does not agree' },
  unsure: { zh: '值得一看', en: 'Worth a look' },
  unassessable: { zh: '无法核对，请人工核对', en: 'Cannot be checked: check by hand' },
  agrees: { zh: '吻合（未必相关），写错时不一定会提示', en: 'Agrees, perhaps unrelated: a slip might not be reported' },
  checked: { zh: '已核对，写错时会提示', en: 'Checked: a slip would be reported' },
};

/** The rows that are shown, group by group; groups without rows are left out. */
export function groupRows(rows: readonly LedgerRow[]): readonly (readonly [RowGroup, readonly LedgerRow[]])[] {
  return ROW_GROUPS.map(group => [group, rows.filter(row => groupOf(row) === group)] as const).filter(
    ([, found]) => found.length > 0,
  );
}

/** Null for a row that is not shown. */
export function groupOf({ verdict, status }: Pick<LedgerRow, 'verdict' | 'status'>): RowGroup | null {
  if (verdict === 'inconsistent' || verdict === 'impossible') return 'wrong';
  if (verdict === 'truncated') return 'unsure';
  return status === 'trivial' ? null : status;
}
