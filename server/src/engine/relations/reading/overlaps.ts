/** Tells where one thing may be counted in several parts of a list: 妇女、农民工、残疾人; 部分重复. */
import { areKindsApart } from './kindsApart.ts';
import { anyOf } from './lexicon.ts';
import type { Mention, Split } from './model.ts';
import { isRest } from './rest.ts';

/** Whether one case may be counted in several parts: two of 妇女、农民工、残疾人, or words that say so. */
export function overlap(mentions: readonly Mention[], { parts }: Split, words: string, next: string): boolean {
  // 民事612件、刑事451件；受援人396人次，部分兼具多重身份: what is said of persons is not said of kinds.
  if (areKindsApart(parts)) return false;
  if (DISJOINT.test(words) || DISJOINT.test(next)) return false;
  if (OVERLAPS.test(words) || (ONE.test(next) && OVERLAPS.test(next))) return true;
  if (mentions.some(mention => holdsOfAnother(mention, parts))) return true;
  // 老年人21.7万元、低保对象9.6万元、其他群体6.9万元: who tells of all the others counts each once.
  return !parts.some(isRest) && parts.filter(({ label }) => PERSONS.test(label.words)).length > 1;
}

/** 无交叉计数 says that none do. */
const OVERLAPS = new RegExp(`(?<![无不未没]|没有)${anyOf('mixed')}|既[一-龥]{1,8}又`);
/** 同一案件并处两种处罚的，按种类分别计算: said of the list in front. */
const ONE = /^[一-龥]{0,2}(?:同一|一案|一[人件]多)/;
/** 每人只计入一类, 无交叉计数 */
const DISJOINT = /只(?:计入|统计|归入)一|(?:无|不|没有|不存在)(?:身份|人员|类别)?(?:交叉|重复|重叠|兼任)/;
const PERSONS = new RegExp(anyOf('overlapping classes'));

/** 持证312人、辅助人员85人（含`持证12人`）; 工资类872件（含政府项目47件）、其他类129件 tells only more of the one part. */
function holdsOfAnother({ owner, between, label }: Mention, parts: readonly Mention[]): boolean {
  if (!owner || !parts.includes(owner) || !/含/.test(between)) return false;
  const names = parts.filter(part => part !== owner).map(part => part.label.words);
  return !parts.some(isRest) || names.some(name => name.length > 1 && label.words.includes(name));
}
