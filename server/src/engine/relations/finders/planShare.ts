/** 计划1500件，实际完成1580件，为年度计划的105.3%: what was done as a share of what was planned. */
import { quotient } from '../judging/expression.ts';
import { growth } from '../judging/growth.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { ChangeVerb, Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

export function* findPlanShares(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    const relation = stated.figure.kind === 'percent' ? assess(reading, stated) : null;
    if (relation) yield relation;
  }
}

function assess(reading: ParagraphReading, stated: Mention): Relation | null {
  const isOver = OVER_PLAN.test(stated.lead.trim());
  if (!isOver && !OF_PLAN.test(stated.lead.trim())) return null;
  const before = reading.mentions.filter(
    count => count.index < stated.index && stated.sentence - count.sentence < 2 && isCount(count) && count.depth === 0,
  );
  // 完成年度计划的115.0%，计划压减20项，实际压减23项: the two may follow at once.
  const after = reading.mentions.slice(stated.index + 1, stated.index + 3);
  const isAfter = after[0]?.gap === 2 && after[0].label.due && after[1]?.sentence === stated.sentence;
  const counts = isAfter ? after : before;
  const plan = counts.findLast(({ lead, label }) => label.due || (PLANNED.test(lead) && !TAKEN.test(lead)));
  const part = counts.find(count => plan && count.index > plan.index && comparable(count, plan));
  const isTold = part && plan && part.sentence === stated.sentence && DONE.test(part.lead);
  if (!isTold) return null;
  const found = isOver
    ? growth(reading, stated, BEYOND, part, plan)
    : quotient(reading, stated, { plus: [part] }, { plus: [plan] });
  return found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'proven' });
}

const OF_PLAN =
  /(?:为|是|完成|达到|占)(?:年度|全年|年初|当年|既定|总)?(?:计划|目标|任务|预算)(?:数|任务|目标|指标)?的$/;
/** 计划1200名，实际培养1356名，超额完成13% */
const OVER_PLAN = /^(?:超额完成|超计划|超出计划|超过计划|比计划多)$/;
const BEYOND: ChangeVerb = { span: { start: 0, end: 0 }, word: '', falls: false, ofNumber: true };
const PLANNED = /计划|目标|任务|预算|拟/;
/** 预算收入完成62995万元 is what was done. */
const TAKEN = /完成|实现|收入|支出/;
const DONE = /完成|实现|达到?|实际|已/;
