/** What `outline`, `figures` and `rules` show to people. */
import type { Coverage, Kind, Ledger, OutlineNode, Relation, Rule, Verdict } from '../../engine/index.ts';
import { FIX_WORDS, RELATION_WORDS, SEVERITY_WORDS, VERDICT_ICONS, VERDICT_WORDS } from '../../engine/index.ts';
import { excerptOf, placeOf, type Shown } from '../../export/places.ts';
import { printable } from '../printable.ts';
import type { Session } from '../session.ts';
import { alignColumns } from './columns.ts';

interface ShownFile extends Shown {
  readonly path: string;
}

/** The section tree: line, ordinal, title, and the role in which the section counts. */
export function outlineStylish(
  document: ShownFile,
  kind: Kind | null,
  sections: readonly OutlineNode[],
  session: Session,
): string {
  const { colours, say } = session;
  const roleName = (role: string) => {
    const content = kind?.contents.find(content => content.role === role);
    return content ? say(content.name) : role;
  };
  const rows: string[][] = [];
  const add = (node: OutlineNode) => {
    const ordinal = node.ordinal ? node.ordinal.raw : '';
    const role = node.role === null ? '' : `  ${colours.cyan(`[${roleName(node.role)}]`)}`;
    rows.push([
      colours.dim(placeOf(document, node.headingSpan)),
      `${'  '.repeat(node.level - 1)}${colours.bold(ordinal)}${node.title}${role}`,
    ]);
    node.children.forEach(add);
  };
  sections.forEach(add);
  const empty = say({ zh: '  没有带层次序数的标题。', en: '  There are no headings with ordinals.' });
  return page(
    header(document.path, kind, session),
    rows.length > 0 ? alignColumns(rows).map(line => `  ${line}`) : [empty],
  );
}

/** Fields of the kind with the first passage on each; nothing when they were not asked for. */
export function coverageStylish(
  document: ShownFile,
  covered: readonly Coverage[] | null,
  { colours, say }: Session,
): string {
  if (!covered) return '';
  const rows = covered.map(({ name, passages: [first], passages }) => [
    first ? colours.green('✔') : colours.yellow('–'),
    say(name),
    first ? placeOf(document, first) : '',
    first
      ? say({
          zh: `${passages.length} 处：${excerptOf(document.report, first)}`,
          en: `${passages.length}: ${excerptOf(document.report, first)}`,
        })
      : say({ zh: '未提及', en: 'not mentioned' }),
  ]);
  const title = say({ zh: '领域', en: 'Fields' });
  const none = say({ zh: '  这个文种没有规定领域。', en: '  This kind names no fields.' });
  return `\n${[title, ...(rows.length > 0 ? alignColumns(rows).map(line => `  ${line}`) : [none])].join('\n')}\n`;
}

/** The ledger: relations assessed as a table, then those not assessed with the reason. */
export function figuresStylish(document: ShownFile, kind: Kind | null, ledger: Ledger, session: Session): string {
  const { say } = session;
  const assessed = ledger.relations.filter(({ verdict }) => verdict !== 'notAssessed');
  const open = ledger.relations.filter(({ verdict }) => verdict === 'notAssessed');
  const rows = assessed.map(relation => relationRow(relation, document, session));
  const openRows = open.map(relation => [
    placeOf(document, relation.span),
    say(RELATION_WORDS[relation.kind]),
    relation.formula || relation.stated,
    session.colours.dim(say(relation.note)),
  ]);
  const counts = say({
    zh: `数字 ${ledger.figures} 个，数量关系已核对 ${ledger.assessed} 条、未核对 ${ledger.notAssessed} 条`,
    en: `Figures: ${ledger.figures}; relations assessed: ${ledger.assessed}, not assessed: ${ledger.notAssessed}`,
  });
  return page(header(document.path, kind, session), [
    ...alignColumns(rows).map(line => `  ${line}`),
    ...(open.length > 0 ? ['', say({ zh: '未核对的，请人工核对：', en: 'Not assessed, to be checked by hand:' })] : []),
    ...alignColumns(openRows).map(line => `  ${line}`),
    '',
    counts,
  ]);
}

export function rulesStylish(rules: readonly Rule[], { colours, say }: Session): string {
  const rows = rules.map(({ id, severity, fix, title }) => [
    colours.bold(id),
    say(SEVERITY_WORDS[severity]),
    say(FIX_WORDS[fix]),
    say(title),
  ]);
  return `${alignColumns(rows).join('\n')}\n`;
}

function relationRow(relation: Relation, document: ShownFile, session: Session): string[] {
  const { colours, say } = session;
  const { kind, verdict, span, formula, stated, computed, power } = relation;
  const agrees = verdict === 'exact' || verdict === 'rounded' || verdict === 'feasible';
  const values =
    agrees || computed === null || computed === stated
      ? stated
      : say({ zh: `原文 ${stated}，算得 ${computed}`, en: `stated ${stated}, computed ${computed}` });
  return [
    paint(verdict, session)(VERDICT_ICONS[verdict]),
    placeOf(document, span),
    say(RELATION_WORDS[kind]),
    paint(verdict, session)(say(VERDICT_WORDS[verdict])),
    values,
    power === null || verdict !== 'feasible' ? formula : `${formula}  ${colours.dim(powerNote(power, session))}`,
  ];
}

/** How far silence can be trusted where one operand is unknown. */
function powerNote(power: number, { say }: Session): string {
  const percent = Math.floor(power * 100);
  return say({ zh: `写错时约 ${percent}% 能查出`, en: `about ${percent}% of wrong values would be caught` });
}

function paint(verdict: Verdict, { colours }: Session): (text: string) => string {
  switch (verdict) {
    case 'exact':
    case 'rounded':
      return colours.green;
    case 'inconsistent':
    case 'impossible':
      return colours.red;
    case 'truncated':
      return colours.yellow;
    default:
      return colours.dim;
  }
}

function header(path: string, kind: Kind | null, { colours, say }: Session): string {
  const name = say(kind?.name ?? { zh: '未识别为报告', en: 'not recognised as a report' });
  return `${colours.underline(printable(path))}  ${colours.dim(name)}`;
}

function page(head: string, lines: readonly string[]): string {
  return `${[head, ...lines].join('\n')}\n`;
}
