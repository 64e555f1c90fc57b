/** 占全县7400户企业的21.8%, 占审结总数（1438件）的39.5%, 完成年度任务1800亩的120%: shares that tell the figure they are of. */
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { placeInRow } from '../reading/rows.ts';
import { shareOf } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { holdShare } from './shareHeld.ts';
import { sharersOf, subjectsOf } from './shareSubjects.ts';

/** What a share is of: the figure and the words in front of it. */
export interface Base {
  readonly whole: Mention;
  readonly lead: string;
}

/**
 * `14件，占办结总数389件的3.6%`, 占全县7400户企业的21.8%, 占审结总数（1438件）的39.5%, 完成年度任务1800亩的120%: the whole whose figure
 * stands between 占 and the share; null where none does.
 */
export function baseInPhrase(mentions: readonly Mention[], saying: Mention): Base | null {
  const whole = mentions[saying.index - 1];
  if (!whole || !isCount(whole) || whole.sentence !== saying.sentence || saying.role !== 'rate') return null;
  const isInBracket = whole.depth > saying.depth && whole.lead.trim() === '' && OPENS.test(whole.between);
  const isLinked = isInBracket ? CLOSES.test(saying.between) : whole.depth === saying.depth && OF.test(saying.between);
  const lead = isInBracket
    ? (whole.between
        .split(/[,;:。]/)
        .at(-1)
        ?.replace(OPENS, '') ?? '')
    : whole.lead;
  return isLinked && /占|完成|相当于/.test(lead) ? { whole, lead } : null;
}

const OPENS = /\($/;
const CLOSES = /^\)的(?:比例|比重)?[为达]?$/;
const OF = /^[一-龥]{0,12}的(?:比例|比重)?[为达]?$/;

export function ofBase(reading: ParagraphReading, stated: Mention, { whole, lead }: Base): Relation | null {
  const { named } = shareOf({ ...stated, lead });
  const isNamed = named !== '' && !COMPLETES.test(lead) && !placeInRow(reading.rows, stated);
  const subjects = isNamed ? sharersOf(reading, { ...stated, lead }) : subjectsOf(reading, stated, whole, lead);
  return holdShare(reading, stated, subjects, [whole], { sure: true, named: true });
}

const COMPLETES = /^(?:仅|只|已|均|超额)?完成/;
