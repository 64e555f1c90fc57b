/** Tells which figures of an earlier text are which of a later one: by the wording of their sentence, then by name. */
import { agree } from './change.ts';
import type { Statement, ToldFigure } from './statement.ts';

/** Figures of one quantity on both sides. */
export interface Sides {
  readonly before: readonly ToldFigure[];
  readonly after: readonly ToldFigure[];
}

export interface Matching {
  /** In each the figures of one side agree with each other. */
  readonly matched: readonly Sides[];
  readonly unsure: readonly Sides[];
  readonly removed: readonly ToldFigure[];
  readonly added: readonly ToldFigure[];
}

export function pairUp(before: readonly Statement[], after: readonly Statement[]): Matching {
  const [old, now] = [before.flatMap(({ figures }) => figures), after.flatMap(({ figures }) => figures)];
  const partners = partnersByWording(before, after);
  const matched = [...matchByName(old, now, nameOf, partners), ...matchByName(old, now, localNameOf, partners)];
  const free = (figures: readonly ToldFigure[]) => figures.filter(figure => !partners.done.has(figure));
  for (const [from, to] of partners.pairs)
    if (!partners.done.has(to)) matched.push(...settled(partners, { before: [from], after: [to] }));
  const unsure = [
    ...ambiguous(old, now, nameOf, nameOf, partners),
    ...ambiguous(old, now, localNameOf, localNameOf, partners),
    ...ambiguous(old, now, slotIn(before), slotIn(after), partners),
  ];
  return { matched, unsure, removed: free(old), added: free(now) };
}

interface Partners {
  /** Earlier and later figure of a sentence that is the same in both. */
  readonly pairs: readonly (readonly [ToldFigure, ToldFigure])[];
  /** Figures that are accounted for. */
  readonly done: Set<ToldFigure>;
}

function settled({ done }: Partners, sides: Sides): Sides[] {
  for (const figure of [...sides.before, ...sides.after]) done.add(figure);
  return [sides];
}

/** A sentence is the same if no other has its wording: below the same headings, or anywhere if the wording says enough. */
function partnersByWording(before: readonly Statement[], after: readonly Statement[]): Partners {
  const pairs: [ToldFigure, ToldFigure][] = [];
  const paired = new Set<Statement>();
  const pair = (from: Statement, to: Statement) => {
    paired.add(from).add(to);
    const bySlot = new Map(from.figures.map(figure => [figure.slot, figure]));
    for (const figure of to.figures) {
      const earlier = bySlot.get(figure.slot);
      if (earlier) pairs.push([earlier, figure]);
    }
  };
  for (const keyOf of [
    ({ placed }: Statement) => placed,
    ({ wording, speaks }: Statement) => (speaks ? wording : null),
  ]) {
    const [earlier, later] = [groupBy(before, keyOf), groupBy(after, keyOf)];
    for (const [key, statements] of later) {
      const others = earlier.get(key) ?? [];
      if ([...statements, ...others].some(statement => paired.has(statement))) continue;
      if (statements.length === 1 || isUnchanged(others, statements))
        for (const [at, statement] of statements.entries()) {
          const other = others.length === statements.length ? others[at] : undefined;
          if (other) pair(other, statement);
        }
    }
  }
  return { pairs, done: new Set() };
}

/** Whether sentences of one wording give the same figures in the same order. */
function isUnchanged(before: readonly Statement[], after: readonly Statement[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ figures }, at) => {
      const others = before[at]?.figures ?? [];
      return figures.every((figure, slot) => others[slot]?.value.equals(figure.value));
    })
  );
}

/** A name that stands for one value on each side is one quantity, however often it is told. */
function matchByName(
  old: readonly ToldFigure[],
  now: readonly ToldFigure[],
  nameOf: NameOf,
  partners: Partners,
): Sides[] {
  const earlier = groupBy(old, nameOf);
  const partnerOf = new Map<ToldFigure, ToldFigure>(
    partners.pairs.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]),
  );
  return [...groupBy(now, nameOf)].flatMap(([name, after]) => {
    const before = earlier.get(name) ?? [];
    const all = new Set([...before, ...after]);
    const strays = [...all].some(figure => {
      const partner = partnerOf.get(figure);
      return partner !== undefined && !all.has(partner);
    });
    const isOpen = [...all].some(figure => !partners.done.has(figure));
    return before.length > 0 && isOpen && !strays && areOne(before) && areOne(after)
      ? settled(partners, { before, after })
      : [];
  });
}

function areOne([first, ...others]: readonly ToldFigure[]): boolean {
  return first !== undefined && others.every(other => agree(first, other));
}

/** What is left over on either side of a name or wording that both sides have. */
function ambiguous(
  old: readonly ToldFigure[],
  now: readonly ToldFigure[],
  nameOfOld: NameOf,
  nameOfNow: NameOf,
  partners: Partners,
): Sides[] {
  const earlier = groupBy(old, nameOfOld);
  return [...groupBy(now, nameOfNow)].flatMap(([key, after]) => {
    const isOpen = (figure: ToldFigure) => !partners.done.has(figure);
    const sides = { before: (earlier.get(key) ?? []).filter(isOpen), after: after.filter(isOpen) };
    return sides.before.length > 0 && sides.after.length > 0 ? settled(partners, sides) : [];
  });
}

type NameOf = (figure: ToldFigure) => string | null;

const nameOf: NameOf = ({ name }) => name;
const localNameOf: NameOf = ({ localName }) => localName;

function slotIn(statements: readonly Statement[]): NameOf {
  return ({ statement, slot }) => `${slot} ${statements[statement]?.wording}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
