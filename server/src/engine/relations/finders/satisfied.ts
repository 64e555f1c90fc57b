/** 满意的占78.3%，比较满意的占18.2%，总体满意率96.5%: the rate of all who are content is what the grades of content make. */
import { total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isOneSlip } from '../judging/slips.ts';
import { missOf } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

/** 总体满意率; 满意度（满意、较满意两项合计） */
const ALL = /(?:总体?|综合)[^,;。]{0,4}满意[率度]|满意[率度]\([^()]*(?:合计|之和)\)/;
const GRADE = /(?:^|[^不])(?:非常|很|比较|较|基本)?满意$/;

export function* findSatisfied(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    if (!isPlainPercent(stated) || !ALL.test(stated.clauseWords)) continue;
    const grades = reading.mentions.filter(
      grade =>
        grade !== stated &&
        grade.sentence === stated.sentence &&
        isPlainPercent(grade) &&
        !ALL.test(grade.clauseWords) &&
        GRADE.test(grade.label.words),
    );
    if (grades.length < 2) continue;
    const found = total(reading, stated, grades);
    const miss = missOf(stated, grades);
    // Some take the overall rate from marks, which are no sum.
    const certainty = isOneSlip([stated, ...grades], miss) ? 'likely' : 'none';
    const relation = found && settle(reading, { kind: 'sum', stated, readings: [found], certainty });
    if (relation) yield relation;
  }
}

function isPlainPercent({ figure, role }: Mention): boolean {
  return figure.kind === 'percent' && figure.approximator === null && role !== 'change' && role !== 'base';
}
