/** 分别增加12件、33件、9件，总体增加54件: the changes of the parts make the change of their total. */
import { total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isMonthly } from '../reading/comparedTimes.ts';
import type { Change, Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { listsOf } from './lists.ts';

export function* findChangeTotals(reading: ParagraphReading): Generator<Relation> {
  for (const change of reading.changes) {
    const { stated, verb } = change;
    if (stated.figure.kind !== 'count' || stated.figure.inRange || verb.word === '') continue;
    const parts = rowInFront(reading, stated) ?? ofPartsOf(reading, change);
    if (!parts || parts.length < 2) continue;
    // 增加12件、减少9件 together are 增加3件.
    const same = parts.filter(part => part.verb.falls === verb.falls).map(part => part.stated);
    const other = parts.filter(part => part.verb.falls !== verb.falls).map(part => part.stated);
    const found = total(reading, stated, same, other);
    const relation =
      found && settle(reading, { kind: 'sum', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

/** The row of changes right in front of one that is told of all. */
function rowInFront({ rows, changes }: ParagraphReading, stated: Mention): readonly Change[] | null {
  if (!OF_ALL.test(stated.lead.trim())) return null;
  const row = rows.find(({ mentions }) => mentions.at(-1)?.index === stated.index - 1)?.mentions;
  const [first] = row ?? [];
  if (!row || !first || first.sentence !== stated.sentence || stated.gap > 2 || !areAlike(row, stated)) return null;
  return changesOf(changes, row);
}

const OF_ALL =
  /^(?:总体|总共|合计|共计|总计|一共|共|整体|[二两三四五六](?:者|项|类|级|地|县|区|家|支|个?部门)(?:合计|共计?|总计|总体))/;

/** 甲67件，增加12件；乙58件，增加9件；合计125件，增加21件: those of the parts of what changed, where each has one. */
function ofPartsOf(reading: ParagraphReading, { stated, now, apart }: Change): readonly Change[] | null {
  const list = now && !apart && listsOf(reading).find(({ fits, total: all, by }) => fits && all === now && by !== '');
  if (!list || list.parts.some(part => part.depth !== now.depth)) return null;
  const found = list.parts.map(part =>
    reading.changes.filter(
      change =>
        change.now === part &&
        !change.apart &&
        change.stated.figure.kind === 'count' &&
        change.stated.index !== stated.index,
    ),
  );
  if (found.some(({ length }) => length !== 1)) return null;
  const changes = found.flat();
  return areAlike(
    changes.map(change => change.stated),
    stated,
  )
    ? changes
    : null;
}

function areAlike(changes: readonly Mention[], stated: Mention): boolean {
  const { figure, depth } = stated;
  return changes.every(
    change =>
      change.role === 'change' &&
      change.figure.kind === 'count' &&
      change.figure.unit === figure.unit &&
      change.depth === depth &&
      !change.figure.inRange &&
      isMonthly(change) === isMonthly(stated),
  );
}

function changesOf(changes: readonly Change[], row: readonly Mention[]): readonly Change[] | null {
  const found = row.map(mention => changes.find(change => change.stated === mention));
  return found.every(change => change !== undefined && change.verb.word !== '') ? (found as readonly Change[]) : null;
}
