/** Finds of what each stated change is said: what changed, and the figure that it changed from. */
import { fits, isValueRow, placed, timesOf } from './bases.ts';
import { alone } from './changeAlone.ts';
import { comparable } from './comparable.ts';
import {
  againstArea,
  againstAverage,
  againstBracket,
  betweenEnds,
  betweenTwo,
  ofFormerOrLatter,
} from './comparisons.ts';
import { betweenYears, takenUp } from './earlier.ts';
import { againstDue, againstGoal, againstToldGoal } from './goals.ts';
import { inMixedRow } from './mixedRow.ts';
import type { Change, ChangeVerb, Mention, Move, Row } from './model.ts';
import { againstNamed, between } from './namedPair.ts';
import { betweenNamedYears } from './namedYears.ts';
import { betweenChanges, ofOneOfTwo } from './pointsApart.ts';
import { betweenRelativeYears } from './relativeYears.ts';
import { changeVerb } from './roles.ts';
import { ofNamedMove } from './rowAgain.ts';
import { placeInRow } from './rows.ts';
import { isSetTime } from './setTimes.ts';
import { fromYearBefore } from './takenUpNow.ts';

const NONE_VERB: ChangeVerb = { span: { start: 0, end: 0 }, word: '', falls: false, ofNumber: true };

/** 增长1.5倍，为上年的`2.5倍`: how many times, not by how much more. */
function isTimesOf({ figure, lead }: Mention): boolean {
  return (
    figure.kind === 'multiple' && /(?:是|为|相当于|达到?)(?:上年|去年|上一年)(?:同期)?的(?:近|约|超过)?$/.test(lead)
  );
}

export function readChanges(
  mentions: readonly Mention[],
  rows: readonly Row[],
  moves: readonly Move[],
): readonly Change[] {
  const changes: Change[] = [];
  let before: ChangeVerb | null = null;
  for (const stated of mentions) {
    if (stated.role !== 'change') {
      before = null;
      continue;
    }
    const verb: ChangeVerb = (isTimesOf(stated) ? null : changeVerb(stated, before)) ?? NONE_VERB;
    before = verb;
    changes.push(
      timesOf(mentions, stated, verb) ??
        againstGoal(mentions, stated) ??
        againstToldGoal(mentions, stated) ??
        againstDue(mentions, stated) ??
        betweenChanges(mentions, stated, verb) ??
        ofOneOfTwo(mentions, stated, verb) ??
        ofSamePair(changes.at(-1), stated, verb) ??
        betweenRelativeYears(rows, stated, verb) ??
        betweenYears(mentions, stated, verb) ??
        takenUp(mentions, stated, verb) ??
        between(mentions, stated, verb) ??
        againstNamed(mentions, stated, verb) ??
        againstArea(mentions, stated, verb) ??
        againstAverage(mentions, stated, verb) ??
        betweenEnds(mentions, stated, verb) ??
        againstBracket(mentions, stated, verb) ??
        betweenTwo(mentions, stated, verb) ??
        ofFormerOrLatter(mentions, rows, stated, verb) ??
        betweenNamedYears(mentions, stated, verb) ??
        fromYearBefore(mentions, stated, verb) ??
        inRow(mentions, rows, stated, verb) ??
        ofNamedMove(rows, moves, stated, verb) ??
        alone(mentions, rows, moves, stated, verb),
    );
  }
  return changes;
}

/** 前者是后者的8.1倍，`多`562件: of the two figures that the change right in front names. */
function ofSamePair(before: Change | undefined, stated: Mention, verb: ChangeVerb): Change | null {
  const isNext =
    before?.placed && before.stated.index === stated.index - 1 && stated.gap < 3 && stated.lead.trim() === verb.word;
  return isNext &&
    before.now &&
    before.base &&
    comparable(before.now, stated) &&
    before.stated.figure.kind === 'multiple'
    ? placed(stated, verb, before.now, before.base)
    : null;
}

/** 分别较上年243件、288件增长61.7%、6.3%: position by position. */
function inRow(mentions: readonly Mention[], rows: readonly Row[], stated: Mention, verb: ChangeVerb): Change | null {
  const place = placeInRow(rows, stated);
  if (!place) return null;
  const size = place.row.mentions.length;
  const [first] = place.row.mentions;
  if (!first) return null;
  const earlier = mentions
    .slice(0, first.index)
    .filter(({ sentence, depth }) => sentence === stated.sentence && depth === stated.depth);
  const bases = earlier.filter(({ role }) => role === 'base').slice(-size);
  const years = earlier.filter(
    ({ role, figure, frame }) => role !== 'change' && fits(stated, figure.kind) && Number(frame.period) > 0,
  );
  if (
    years.length === size + 1 &&
    years.every(({ frame }, at) => at === 0 || Number(frame.period) === Number(years[at - 1]?.frame.period) + 1)
  )
    return {
      stated,
      verb,
      now: years[place.at + 1] ?? null,
      base: years[place.at] ?? null,
      by: null,
      apart: false,
      placed: true,
    };
  const yearly = rowsOfTwoYears(rows, stated, first, size);
  const [later, before] = [yearly?.now.mentions[place.at], yearly?.base.mentions[place.at]];
  if (later && before) return placed(stated, verb, later, before);
  const mixed = inMixedRow(mentions, first, size, place.at);
  if (mixed) return placed(stated, verb, mixed.now, mixed.base);
  const values = earlier.filter(
    ({ role, figure }) => role !== 'base' && role !== 'change' && fits(stated, figure.kind),
  );
  const baseRow = rows.findLast(
    ({ mentions: [start, ...others] }) =>
      others.length === size - 1 && start && start.index < first.index && (start.role === 'base' || isSetTime(start)),
  );
  const nowRow = rows.findLast(
    row =>
      row.mentions.length === size &&
      row !== baseRow &&
      isValueRow(row, stated) &&
      (row.mentions[0]?.index ?? 0) < first.index,
  );
  // 分别增长15.0%和26.0%（上年为1200件、8.0亿元）
  const told = mentions.filter(({ owner }) => owner !== null && owner === place.row.mentions.at(-1));
  const movedFrom =
    baseRow?.mentions ??
    (told.length === size ? told : undefined) ??
    rows.find(row => isBaseRowAfter(row, place.row))?.mentions ??
    (nowRow ? rows.find(row => isMovedFrom(row, nowRow))?.mentions : undefined);
  const now =
    nowRow?.mentions[place.at] ??
    (values.length >= size
      ? (values.slice(-size)[place.at] ?? null)
      : baseRow && values.length === 1
        ? (values[0] ?? null)
        : null);
  const pairedBase = now && mentions.find(({ owner, role }) => owner === now && role === 'base');
  const base = pairedBase ?? movedFrom?.[place.at] ?? (bases.length === size ? bases[place.at] : undefined) ?? null;
  const by = base ? null : byInRow(mentions, rows, stated, place.at, first);
  return {
    stated,
    verb,
    now,
    base,
    by,
    apart: values.length !== size && !nowRow && !(baseRow && values.length === 1),
    placed: (nowRow !== undefined || told.length === size) && (movedFrom !== undefined || by !== null),
  };
}

/** 分别为440件和575件，2024年分别为400件和500件，今年比上年分别增长10.0%和15.0%: the two rows of its length right in front, of two years. */
function rowsOfTwoYears(
  rows: readonly Row[],
  stated: Mention,
  first: Mention,
  size: number,
): { readonly now: Row; readonly base: Row } | null {
  const [a, b] = rows
    .filter(
      row => row.mentions.length === size && isValueRow(row, stated) && (row.mentions[0]?.index ?? 0) < first.index,
    )
    .slice(-2);
  const [x, y] = [a, b].map(row => Number(row?.mentions[0]?.frame.period));
  if (!a || !b || x === undefined || y === undefined || Math.abs(x - y) !== 1) return null;
  return x > y ? { now: a, base: b } : { now: b, base: a };
}

/** 分别增加172件和129件，增幅分别为25.0%和`17.8%`: the change in numbers at the same place of the row in front. */
function byInRow(
  mentions: readonly Mention[],
  rows: readonly Row[],
  stated: Mention,
  at: number,
  first: Mention,
): Mention | null {
  const last = mentions[first.index - 1];
  const row = last && stated.figure.kind === 'percent' ? placeInRow(rows, last)?.row : undefined;
  const size = placeInRow(rows, stated)?.row.mentions.length;
  const by = row?.mentions.length === size ? row?.mentions[at] : undefined;
  return by?.role === 'change' && by.figure.kind === 'count' && first.gap === 2 ? by : null;
}

/** 同比分别增长15.0%和10.0%，`上年分别为160件、421件`: the row right after the changes. */
function isBaseRowAfter({ mentions: bases }: Row, { mentions: changes }: Row): boolean {
  const [first] = bases;
  const last = changes.at(-1);
  return (
    first?.role === 'base' &&
    last !== undefined &&
    bases.length === changes.length &&
    first.index === last.index + 1 &&
    first.sentence === last.sentence
  );
}

/** 由530件、48件分别降至477件、36件 */
function isMovedFrom({ mentions: from }: Row, { mentions: to }: Row): boolean {
  const [first] = from;
  return (
    first !== undefined &&
    from.length === to.length &&
    from.at(-1)?.index === (to[0]?.index ?? 0) - 1 &&
    /^(?:由|从|自)/.test(first.lead)
  );
}
