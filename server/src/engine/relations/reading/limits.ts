/** Counts that cannot pass another by what their words say: 新增62家，总数达186家; 应整改86个，已整改82个; 412件，加上积案，共468件. */
import { comparable } from './comparable.ts';
import { anyOf } from './lexicon.ts';
import { isCount } from './mentions.ts';
import type { Mention } from './model.ts';
import { samePeriod } from './roles.ts';

const NEW = new RegExp(`^(?:其中)?${anyOf('newly')}$`);
const IS_NEW = new RegExp(anyOf('newly'));
const STOCK = new RegExp(`^${anyOf('stock')}(?:已|现)?(?:达到?|为|增至|有|超过?)*$`);
const ENDS_IN_STOCK = new RegExp(`${anyOf('stock')}(?:已|现)?(?:达到?|为|增至|超过?)*$`);
/** What there was before may be less than what came. */
const EARLIER = /年初|期初|上年|去年|年底|年末|原有|截至/;

/** The count that `part` cannot pass; null where the words name none. */
export function limitOf(mentions: readonly Mention[], part: Mention): Mention | null {
  return stockOf(mentions, part) ?? intendedOf(mentions, part) ?? addedUpTo(mentions, part);
}

/** 新增规上企业62家，总数达186家; 总量达28.6万户，新登记3.2万户: the total beside it, of the two the one without a noun of its own. */
function stockOf(mentions: readonly Mention[], part: Mention): Mention | null {
  if (!IS_NEW.test(part.lead)) return null;
  const [front, after] = [mentions[part.index - 1], mentions[part.index + 1]];
  if (after && after.gap === 2 && STOCK.test(after.lead.trim()) && areAlike(part, after)) return after;
  const follows = front && part.gap === 2 && NEW.test(part.lead.trim());
  return follows && ENDS_IN_STOCK.test(front.lead) && areAlike(part, front) ? front : null;
}

function areAlike(part: Mention, stock: Mention): boolean {
  return (
    isCount(stock) &&
    part.sentence === stock.sentence &&
    part.depth === stock.depth &&
    part.figure.unit === stock.figure.unit &&
    !EARLIER.test(stock.clauseWords)
  );
}

const INTENDS = new RegExp(anyOf('intended'));

/** 应整改问题86个，已整改82个: what was to be done, called by the very word. */
function intendedOf(mentions: readonly Mention[], part: Mention): Mention | null {
  const core = /^(?:已|实际)([一-龥]{2,4})$/.exec(part.lead.trim())?.[1];
  if (core === undefined) return null;
  return (
    mentions.findLast(whole => {
      const at = whole.lead.indexOf(core);
      return (
        whole.index < part.index &&
        whole.sentence === part.sentence &&
        at > 0 &&
        INTENDS.test(whole.lead.slice(Math.max(0, at - 2), at)) &&
        isCount(whole) &&
        comparable(whole, part) &&
        samePeriod(whole.frame, part.frame)
      );
    }) ?? null
  );
}

const ADDS = /[,;]加上/;
const LESS = /减少|取消|废止|撤销|压减|精简/;

/** 办结当年案件412件，加上往年积案，共办结468件: what is added to makes no less. */
function addedUpTo(mentions: readonly Mention[], part: Mention): Mention | null {
  const total = mentions[part.index + 1];
  if (!total || total.sentence !== part.sentence || !addsUp(total) || LESS.test(part.lead)) return null;
  const same = part.figure.unit === '元' || sharesWord(part, total);
  return isCount(total) && comparable(part, total) && samePeriod(part.frame, total.frame) && same ? total : null;
}

function addsUp({ between, lead }: Mention): boolean {
  return ADDS.test(between) && lead.trim().startsWith('共');
}

function sharesWord({ label: a }: Mention, { label: b }: Mention): boolean {
  const words = b.words + b.noun;
  for (let at = 0; at + 2 <= a.words.length; at++) if (words.includes(a.words.slice(at, at + 2))) return true;
  return false;
}
