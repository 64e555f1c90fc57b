/** Which counts can only be a part of another by what their words say: outcomes of closed cases, grades of examined files. */
import type { Mention } from './model.ts';

/** What comes out of something else: [words of the part, words of the whole]. */
const WITHIN: readonly (readonly [RegExp, RegExp])[] = [
  [/优秀|良好|(?<!不)合格|不合格|优良|达标|瑕疵/, /抽[取查检]|评查|检查|检测|参[考加评训]|考核|评审|案卷|卷宗/],
  [/(?:以?调解|和解|撤诉|撤回|驳回|维持|撤销|变更|确认违法|终止|调撤|败诉|胜诉)[^,]{0,6}$/, /审结|办结|结案|判决|裁判/],
  [/(?:已|完成)?整改|销号/, /发现|反馈|排查|交办|督察|问题/],
  [/采纳/, /提出|建议|意见/],
  [/成功|达成/, /^[^受申收]*(?:调解|调处|劝返)/],
  [/化解|办结/, /积案/],
  [/废止|修订|修改|失效/, /清理|梳理/],
  [/实际出庭|(?<!应当?)出庭/, /开庭|应诉|应(?:当)?出庭/],
  [/合格|及格|通过|优秀/, /参考|实考|应考|参加|报名|参训/],
  [/减轻|从轻|免予|不予处罚|一般程序|简易程序|普通程序/, /行政处罚/],
];

export function isWithinBy(part: Mention, whole: Mention): boolean {
  const words = part.label.words + part.rest;
  const of = whole.label.words + whole.label.noun;
  return WITHIN.some(([inner, outer]) => inner.test(words) && outer.test(of) && !inner.test(of));
}
