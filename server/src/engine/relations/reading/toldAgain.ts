/** A number told again in a later sentence with what it counts: 对拟修改的9件文件, 68名法治副校长全年授课. */
import { haveChangedPlaces } from '../../text/digitSlips.ts';
import { amountOf } from '../interval.ts';
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Mention } from './model.ts';
import { samePeriod } from './roles.ts';

/** 对`不合格`的6卷案卷, 司法局对`未采纳`的66条意见 */
const OPENS = /(?:^|[局厅委办院部会府])(?:对|将|就|针对|把)([^,;。]{1,30})的$/;
const ALL = /^[^,;。]{0,10}(?:均|都|全部|已)/;

/** The counts of earlier sentences that `mention` tells again by their very words; none where it may be another. */
export function namedBefore(mentions: readonly Mention[], mention: Mention): readonly Mention[] {
  const { lead, rest, label } = mention;
  const words = lead.trim();
  const isAll = ALL.test(rest);
  const opened = OPENS.exec(words)?.[1];
  const name = opened ?? label.words;
  // 拟取消的12项均已公布
  if (!words.endsWith('的') || name.length < 2 || (opened === undefined && !isAll)) return [];
  // 受理, 办结 and the like are held over the whole document.
  if (label.stage !== null) return [];
  // 不合格的3卷处罚案卷 are some of the 不合格6卷.
  if (!isKnown(mentions, mention, rest.slice(0, 2))) return [];
  return earlier(mentions, mention).filter(
    other =>
      (other.label.words === name || isNamedWith(other, name, rest)) &&
      samePeriod(other.frame, mention.frame) &&
      (isAll || mayBeAll(other, mention)),
  );
}

/** 新建“法律明白人”工作室35个…。新建的`35个`工作室全部挂牌: the words in front and after it begin and end the name. */
function isNamedWith({ label }: Mention, name: string, rest: string): boolean {
  const noun = /^([一-龥]{2,6}?)(?:均|都|全部|已)/.exec(rest)?.[1];
  return noun !== undefined && label.words.includes(name) && label.words.endsWith(noun);
}

/** 不予受理6件…。对不予受理的2件申请 may be said of some of them; more than there are it cannot. */
function mayBeAll({ figure: all }: Mention, { figure }: Mention): boolean {
  return amountOf(figure).gte(amountOf(all)) || haveChangedPlaces(all.digits, figure.digits);
}

/** Whether `noun` was told in the sentences in front, or the words that follow the number name nothing. */
function isKnown(mentions: readonly Mention[], { sentence }: Mention, noun: string): boolean {
  if (noun === '' || /^[均都全已]/.test(noun)) return true;
  return mentions.some(other => other.sentence < sentence && (other.between + other.rest).includes(noun));
}

const SAYS_MORE =
  /^(?:$|[上中]|的?[一-龥]{2}率|全年|累计|共|已|均|都|全部|参与|参加|开展|接待|办理|提供|出具|服务|实现|先后|活跃|定期|依法|围绕|年内)/;
const NEW = /新|增|补充|扩充|分批|首批/;

/** The one count of earlier sentences by whose noun a clause opens, 法治副校长 of `68名`法治副校长全年授课; null where there is none or more. */
export function subjectBefore(mentions: readonly Mention[], mention: Mention): Mention | null {
  const { lead, rest, gap } = mention;
  if (!(/^在?$/.test(lead.trim()) && gap > 1) && !meansAll(mention)) return null;
  if (mention.depth > 0) return null;
  const told = earlier(mentions, mention).filter(
    other => endsInNoun(other, rest) && (lead.trim() !== OF_YEAR || samePeriod(other.frame, mention.frame)),
  );
  const [only, ...others] = told;
  return only && others.length === 0 && !NEW.test(only.lead) && only.depth === 0 ? only : null;
}

/** 组织`全体`26名监督员; `全年`4次联席会议共议定17项 */
export function meansAll({ lead, gap }: Mention): boolean {
  const words = lead.trim();
  return gap > 1 && (/(?:全体|全部|所有)$/.test(words) || words === OF_YEAR);
}

const OF_YEAR = '全年';

/** Whether the words in front of `told` end in the noun that `rest` opens with. */
function endsInNoun({ label }: Mention, rest: string): boolean {
  for (let length = Math.min(rest.length, label.words.length); length > 1; length--)
    if (label.words.endsWith(rest.slice(0, length))) return SAYS_MORE.test(rest.slice(length));
  return false;
}

/** 2013年以来, 12月 and amounts without a measure word count no things. */
const TIMES = /^$|^[年月日天]/;

function earlier(mentions: readonly Mention[], mention: Mention): readonly Mention[] {
  return mentions.filter(
    other =>
      other.sentence < mention.sentence &&
      isCount(other) &&
      comparable(other, mention) &&
      !TIMES.test(other.figure.unit),
  );
}
