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
  const [named, local] = [sidesBy(old, now, nameOf), sidesBy(old, now, localNameOf)];
  const worded = sidesBy(old, now, slotIn(before), slotIn(after));
  const unsure = undecided(partners, named, local.filter(areOneEach).flatMap(figuresOf));
  const matched = [...matchByName(named, partners), ...matchByName(local, partners)];
  for (const [from, to] of partners.pairs)
    if (!partners.done.has(from) && !partners.done.has(to))
      matched.push(...settled(partners, { before: [from], after: [to] }));
  for (const sides of [named, local]) unsure.push(...ambiguous(sides, partners));
  for (const weak of [0, 1]) {
    const sides = sidesBy(old, now, ({ weakNames }) => weakNames[weak] ?? null);
    matched.push(...matchByName(sides, partners));
    unsure.push(...ambiguous(sides, partners));
  }
  unsure.push(...ambiguous(worded, partners), ...ambiguous(sidesBy(old, now, wordsOf), partners));
  unsure.push(...endingAlike(old, now, partners));
  const free = (figures: readonly ToldFigure[]) => figures.filter(figure => !partners.done.has(figure));
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

/**
 * A sentence is the same if no other has its wording: below the same headings, or anywhere if the wording says enough; then
 * if it is the same but for 同比增长1.8%.
 */
function partnersByWording(before: readonly Statement[], after: readonly Statement[]): Partners {
  const pairs: [ToldFigure, ToldFigure][] = [];
  const paired = new Set<Statement>();
  const pair = (from: Statement, to: Statement) => {
    paired.add(from).add(to);
    const isWhole = from.wording === to.wording;
    const [earlier, later] = [from, to].map(({ figures }) => figures.filter(({ isChange }) => isWhole || !isChange));
    if (earlier?.length !== later?.length) return;
    for (const [at, figure] of (later ?? []).entries()) if (earlier?.[at]) pairs.push([earlier[at], figure]);
  };
  for (const keyOf of [
    ({ placed }: Statement) => placed,
    ({ wording, speaks }: Statement) => (speaks ? wording : null),
    ({ core, speaks }: Statement) => (speaks ? core : null),
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

/** The figures of each name or wording that both sides have. */
function sidesBy(
  old: readonly ToldFigure[],
  now: readonly ToldFigure[],
  nameOfOld: NameOf,
  nameOfNow: NameOf = nameOfOld,
): Sides[] {
  const earlier = groupBy(old, nameOfOld);
  return [...groupBy(now, nameOfNow)].flatMap(([name, after]) => {
    const before = earlier.get(name);
    return before ? [{ before, after }] : [];
  });
}

const figuresOf = ({ before, after }: Sides): readonly ToldFigure[] => [...before, ...after];

/**
 * A name of several values on one side, of which one has no like on the other (174件 and 147件 became 140件): even where
 * one of them kept its sentence, the new value may be that of the other. What stayed as it was is not in doubt.
 * @param known figures whose like is told by more than the name
 */
function undecided(partners: Partners, names: readonly Sides[], known: readonly ToldFigure[]): Sides[] {
  const hasLike = new Set<ToldFigure>([...partners.pairs.flat(), ...known]);
  const unchanged = new Set(partners.pairs.filter(([from, to]) => agree(from, to)).flat());
  return names.flatMap(sides => {
    if (areOneEach(sides) || figuresOf(sides).every(figure => hasLike.has(figure))) return [];
    const isOpen = (figure: ToldFigure) => !unchanged.has(figure);
    const [before, after] = [sides.before.filter(isOpen), sides.after.filter(isOpen)];
    return before.length > 0 && after.length > 0 ? settled(partners, { before, after }) : [];
  });
}

/** A name that stands for one value on each side is one quantity, however often it is told. */
function matchByName(names: readonly Sides[], { pairs, done }: Partners): Sides[] {
  const partnerOf = new Map<ToldFigure, ToldFigure>(
    pairs.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]),
  );
  return names.flatMap(sides => {
    const all = new Set(figuresOf(sides));
    const strays = [...all].some(figure => {
      const partner = partnerOf.get(figure);
      return partner !== undefined && !all.has(partner);
    });
    const isOpen = [...all].some(figure => !done.has(figure));
    return isOpen && !strays && areOneEach(sides) ? settled({ pairs, done }, sides) : [];
  });
}

function areOneEach({ before, after }: Sides): boolean {
  return areOne(before) && areOne(after);
}

function areOne([first, ...others]: readonly ToldFigure[]): boolean {
  return first !== undefined && others.every(other => agree(first, other));
}

/** What is left over on either side of a name or wording that both sides have. */
function ambiguous(names: readonly Sides[], partners: Partners): Sides[] {
  const isOpen = (figure: ToldFigure) => !partners.done.has(figure);
  return names.flatMap(sides => {
    const [before, after] = [sides.before.filter(isOpen), sides.after.filter(isOpen)];
    return before.length > 0 && after.length > 0 ? settled(partners, { before, after }) : [];
  });
}

/** 县政府常务会议会前学法 and 会前学法: what one text tells with more words, where only these two can be meant. */
function endingAlike(old: readonly ToldFigure[], now: readonly ToldFigure[], partners: Partners): Sides[] {
  const open = (figures: readonly ToldFigure[]) => figures.filter(figure => !partners.done.has(figure));
  const [before, after] = [open(old), open(now)];
  return after.flatMap(figure => {
    const likes = before.filter(other => endAlike(figure, other));
    const [like] = likes;
    const isOnly = like && likes.length === 1 && after.filter(other => endAlike(other, like)).length === 1;
    return isOnly ? settled(partners, { before: [like], after: [figure] }) : [];
  });
}

function endAlike({ words: a }: ToldFigure, { words: b }: ToldFigure): boolean {
  if (a === null || b === null) return false;
  const [short = '', long = ''] = a.length < b.length ? [a, b] : [b, a];
  return short.indexOf('|') >= SHORTEST && long.endsWith(short);
}

/** Fewer characters end too many names: 案件. */
const SHORTEST = 4;

type NameOf = (figure: ToldFigure) => string | null;

const nameOf: NameOf = ({ name }) => name;
const wordsOf: NameOf = ({ words }) => words;
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
