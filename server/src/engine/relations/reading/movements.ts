/** Tells what came to a stock, what went from it and what only changed in it: 新制定9件, 废止12件, 修改24件. */
import type { Mention } from './model.ts';

export interface Movements {
  readonly plus: readonly Mention[];
  readonly minus: readonly Mention[];
}

/** By the verb that comes first: 承接省级下放15项 came. Null where the words tell of neither, of the difference alone, 净增45项, or of where it ended. */
export function movementOf({ label, lead, between }: Mention): 'came' | 'went' | 'changed' | null {
  const words = lead.trim() === '' ? between : lead;
  if (words.includes('净') || ENDS_AT.test(words)) return null;
  const [came, went] = [words.search(CAME), words.search(WENT)];
  if (came >= 0) return went < 0 || came < went ? 'came' : 'went';
  if (went >= 0 || takesAway(label, words)) return 'went';
  return CHANGED.test(words) ? 'changed' : null;
}

/** What came and what went of `counts`; null where one of them is of another kind. */
export function movementsOf(counts: readonly Mention[]): Movements | null {
  const plus: Mention[] = [];
  const minus: Mention[] = [];
  for (const count of counts) {
    const movement = movementOf(count);
    if (movement === null) return null;
    if (movement === 'came') plus.push(count);
    else if (movement === 'went') minus.push(count);
  }
  return { plus, minus };
}

function takesAway({ stage, negated }: Mention['label'], words: string): boolean {
  return !negated && (stage === 'closed' || /化解|整改|销号/.test(words));
}

/** 增至2035名 is what there is. */
const ENDS_AT = /[增升降减扩缩大少][^,]{0,1}[至到为成]$/;
const CHANGED = /修改|修订/;
const CAME =
  /新(?!媒体|闻|区|城|型|兴|业态|就业)|增|制定|出台|印发|入库|补充|招录|调入|吸纳|到位|收入|加入|建成|转入$|拨入|拨付|划入|承接|接收|聘用|引进|调增|购置|年安排/;
export const WENT =
  /下放|取消|废止|失效|注销|退出|减少|流失|退休|退库|支出|发放|调离|解聘|撤销|撤并|调出|清退|离[岗职任]|辞职|辞退|划出|转出|转往|转入[^,]{2,20}处理|收回|归并|合并|报废|出库|核销|核减|调减|使用|解除|期满|收监|死亡|终止|解矫|脱贫|[销拆]户|拆除|销[账号]|整治/;
