/** Points between two figures of which the words name one: 增速较上半年回落10.8个百分点; 市级为98.5%，县级为96.9%，市级高出1.6个百分点. */
import { placed } from './bases.ts';
import type { Change, ChangeVerb, Mention } from './model.ts';

/** 上半年下降12.3%；全年下降7.8%，`降幅较上半年收窄`4.5个百分点: of the change right in front and that of the part of the year. */
export function betweenChanges(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, name = '', period = '', word = ''] = OF_CHANGES.exec(stated.lead.trim()) ?? [];
  const now = mentions[stated.index - 1];
  if (stated.figure.kind !== 'point' || name === '' || !now || !isChange(now) || now.gap > 2) return null;
  const falls = /[降跌减]/.test(name);
  const [base, ...more] = mentions.filter(
    mention =>
      mention.index < now.index &&
      stated.sentence - mention.sentence < 2 &&
      isChange(mention) &&
      mention.frame.period === period,
  );
  if (!base || more.length > 0 || now.frame.period === period) return null;
  if ([now, base].some(({ lead }) => FALLS.test(lead) !== falls)) return null;
  return placed(stated, { ...verb, word, falls: NARROWS.test(word), ofNumber: true }, now, base);
}

const OF_CHANGES =
  /^(增速|增幅|涨幅|降幅|跌幅|减幅)[比较](上半年|[一二三]季度|前三季度)(回落|放缓|收窄|缩小|下降|扩大|加快|提高|提升|上升|回升)$/;
const NARROWS = /回落|放缓|收窄|缩小|下降/;
const FALLS = /[降减跌少]/;

function isChange({ role, figure, depth }: Mention): boolean {
  return role === 'change' && figure.kind === 'percent' && depth === 0;
}

/** 市级部门可办率为98.5%，县级部门为96.9%，`市级高出`1.6个百分点: of two figures the one that is named against the other. */
export function ofOneOfTwo(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, name = '', word = ''] = OF_ONE.exec(stated.lead.trim()) ?? [];
  const [first, second] = mentions.slice(Math.max(0, stated.index - 2), stated.index);
  if (stated.figure.kind !== 'point' || name === '' || !first || !second) return null;
  const isPair = [first, second, stated].every(
    ({ sentence, depth, gap }, at) => sentence === stated.sentence && depth === stated.depth && (at === 0 || gap === 2),
  );
  if (!isPair || [first, second].some(({ figure, role }) => figure.kind !== 'percent' || role === 'change'))
    return null;
  const [now, ...more] = [first, second].filter(({ lead }) => lead.trimStart().startsWith(name));
  if (!now || more.length > 0 || areOthersBefore(mentions, first)) return null;
  return placed(stated, { ...verb, word, falls: /低/.test(word), ofNumber: true }, now, now === first ? second : first);
}

const OF_ONE = /^([一-龥]{2,6}?)(?:分别)?(高出|低出|高|低)$/;

/** 市级98.5%，县级96.9%，乡级90.2%，市级高出…: of which of the others nobody knows. */
function areOthersBefore(mentions: readonly Mention[], { index, sentence, gap }: Mention): boolean {
  const before = mentions[index - 1];
  return before?.sentence === sentence && gap < 3 && before.figure.kind === 'percent';
}
