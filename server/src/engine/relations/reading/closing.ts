/** Tells of a list without 其他 that it leaves nothing out by what its parts are: 合格70份、不合格6份; 上年结转23件、新接284件. */
import { deniedBy, denies, isDecision } from './denials.ts';
import type { Mention } from './model.ts';

export function leavesNothingOut(total: Mention, parts: readonly Mention[]): boolean {
  return (hasDenial(parts) && !mayWait(total, parts)) || areInflow(parts);
}

/** 上年结转23件、本年新接284件: what was carried in and what came in are all. */
function areInflow([first, second, ...more]: readonly Mention[]): boolean {
  return first?.label.stage === 'carried in' && second !== undefined && more.length === 0 && INFLOW.test(second.lead);
}

const INFLOW = /^(?:和|与|及)?(?:本年度?|今年|当年|全年)?新(?:收|接|受理?|立|增|交办|转办|登记)(?:案件|件|的)?$/;

/** Of 受理320件 not all need be decided: 起诉240件，不起诉45件 leave out those that wait. */
function mayWait(total: Mention, parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  return total.label.stage === 'received' && last !== undefined && isDecision(last.label);
}

/** 合格70份、不合格6份: a list that ends with the denial of one of its parts leaves nothing out. */
function hasDenial(parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  return (
    last !== undefined &&
    deniedBy(last.label).length > 1 &&
    parts.some(part => part !== last && denies(last.label, part.label))
  );
}
