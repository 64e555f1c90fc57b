/** By what name a quantity is told again: 审结行政复议案件91件, 行政复议审结91件 and 审结的91件行政复议案件 are one. */
import { isCount } from './mentions.ts';
import type { Mention } from './model.ts';

/** Words that mean something else each time. */
const VAGUE =
  /其中|分别|新增|比|较|每|第|该|首批|累计|平均|人均|同比|期间|以来|余|另|部分|其他|召开|举办|组织|开展|发放|印发|以上|批|上述|典型/;
/** Case figures: targets and economic figures repeat the wording with good reason. */
const CASES =
  /受理|审结|办结|案件|复议|应诉|诉讼|处罚|许可|强制|纠纷|信访|举报|投诉|备案|申请|听证|结案|立案|法律援助|公证|仲裁|执法人员|律师|规范性文件|规章|合同|问题|事项|任务|决策|提案|执法主体|案卷|出庭|纠错|化解|合格|网办|整改/;
const STEP =
  /审议|新收|收到|受理|立案|审结|办结|结案|发现|整改|调解|制定|废止|清理|审查|备案|败诉|胜诉|化解|完成|查处|查办|评查|抽查/;
const NEUTRAL = /^(?:共|各类|各项|各级|依法|全面|及时|办理|处理|现有|共有|设有|已|对|的)+|案件|工作|的/g;
const GENERAL = /^(?:案件|问题|事项|任务|申请|行政|法治|工作|)$/;
const RATE = /(?:率|比例|占比|满意度)$/;
const SHORTEST = 4;

/** A name alike for all ways of telling the same quantity, or null where the words name none that could be told again. */
export function nameOf(mention: Mention): string | null {
  const { figure, label, role } = mention;
  if (figure.kind === 'percent') {
    const words = label.words.replace(NEUTRAL, '');
    return role === 'rate' &&
      figure.approximator === null &&
      CASES.test(words) &&
      RATE.test(words) &&
      words.length >= SHORTEST + 1 &&
      !VAGUE.test(words.slice(0, -2))
      ? words
      : null;
  }
  if (!isCount(mention) || figure.unit === '') return null;
  const front = label.noun === label.words ? '' : label.words;
  const noun = NOUN.exec(label.noun)?.[0] ?? '';
  const words = (front + noun).replace(/各[类项级]/, '');
  if (words.length < SHORTEST || VAGUE.test(words) || !CASES.test(words)) return null;
  const step = STEP.exec(front)?.[0] ?? '';
  const core = words.replace(step, '').replace(NEUTRAL, '').replace(/申请$/, '');
  return core.length < 2 || GENERAL.test(core) ? null : `${step}|${core}`;
}

/** The noun behind a number up to what is said of it: `行政复议案件`中, `规章`逐件. */
const NOUN = /^[一-龥]{2,10}?(?=案件|申请|中|逐|全|均|已|的|进行|开展|$)(?:案件|申请)?/;
