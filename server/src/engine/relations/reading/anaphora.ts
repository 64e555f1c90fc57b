/** Words by which a number is taken up again: 上述6件文件, 审结的269件案件中. */
import type { Mention } from './model.ts';

const POINTS_BACK = /(?:上述|前述|以上|这)$/;
/** 所立53件案件: the deed by one character. */
const OF_DEED = /所([立办审结处收受查])$/;
/** 针对240份案卷中发现的问题 */
const AGAINST = /针对$/;
const FOUND_IN = /^([一-龥]{2,8})中(?:发现|存在|反映|查出)/;
/** 签发通知书26份。`发出的`26份`通知书中`，… */
const SENT_OUT = /^(?:所?(?:发出|制发|印发|签发|下发|开具|收集|征集|采集|报送|提出|形成|建立|设立|组织|举办|开展))的$/;
const OF_WHOLE = /^的(?:构成|结构|分布|去向|来源|类型)看?/;
const OF_THEM = /^([一-龥]{2,8})中(?=$|[,、]|有|已|均)/;
const OF_STAGE = /(?:^|[在从已的])(审结|办结|结案|受理|立案|新收|收到|败诉|抽查|抽取|评查)的?$/;

/** Which earlier counts a mention may take up, or null where it takes up none. */
export function takesUp({ lead, rest, sentence }: Mention): ((earlier: Mention) => boolean) | null {
  const words = lead.trim();
  if (POINTS_BACK.test(words)) {
    const noun = /^(?:[已均都]|全部)/.test(rest) ? '' : rest.slice(0, 2);
    const named = (earlier: Mention) => (earlier.label.words + earlier.label.noun).includes(noun);
    // 议题11项（学法7项、听取汇报4项），上述13项议题: in one sentence only by its noun.
    return earlier =>
      earlier.sentence < sentence
        ? noun === '' || named(earlier)
        : noun !== '' && !words.endsWith('这') && named(earlier);
  }
  // 从213600人次的构成看
  if (/^从$/.test(words) && OF_WHOLE.test(rest)) return earlier => earlier.sentence < sentence;
  const deed = OF_DEED.exec(words)?.[1];
  if (deed !== undefined) return earlier => earlier.sentence < sentence && earlier.label.words.includes(deed);
  const noun = AGAINST.test(words) ? FOUND_IN.exec(rest)?.[1] : undefined;
  if (noun !== undefined) return earlier => (earlier.label.words + earlier.label.noun).includes(noun);
  const thing = SENT_OUT.test(words) ? OF_THEM.exec(rest)?.[1] : undefined;
  if (thing !== undefined) return earlier => earlier.sentence < sentence && earlier.label.words.endsWith(thing);
  const stage = OF_STAGE.exec(words)?.[1];
  if (stage === undefined || !/中(?![心小央])/.test(rest)) return null;
  return earlier => earlier.label.words.includes(stage) && !earlier.label.negated;
}
