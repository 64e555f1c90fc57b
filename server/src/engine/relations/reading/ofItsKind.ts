/** Whether a count is the first of a list and not the total of what follows it. */
import { AXIS } from './listRun.ts';
import type { Mention } from './model.ts';
import { areYears } from './years.ts';

/** What names in a list of classes, places or bodies end in. */
const CLASSES = '类级批县区市镇乡局所型项';

/** 大气类34件，水类21件，其他14件: the first of a list is no total of the others. */
export function isOfItsKind(total: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const end = classOf(total);
  return (
    // 2025年5次，2024年4次，其余年份4次
    (first !== undefined && areYears(total, first)) ||
    AXIS.test(total.clauseWords) ||
    AXIS.test(total.between) ||
    (end !== undefined &&
      CLASSES.includes(end) &&
      first !== undefined &&
      classOf(first) === end &&
      total.role !== 'total')
  );
}

/** `类` of 信息公开类案件. */
function classOf({ label }: Mention): string | undefined {
  return label.words.replace(/(?:案件|事项|问题|诉求)$/, '').at(-1);
}
