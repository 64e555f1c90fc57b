/** The same thing counted twice in one report: full label, unit and scope alike, the value different. */
import { moveFigure } from '../report/excerpts.ts';
import type { Figure, Report } from '../report/model.ts';
import { once } from '../report/once.ts';
import { changeFigure, describe, operandsOf } from './describe.ts';
import { amountOf, intervalOf } from './interval.ts';
import { meets } from './judge.ts';
import { labelAfter, labelBefore, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

/** Labels that say too little to be the same thing: pronouns, bare verbs, parts and comparisons. */
const VAGUE =
  /其中|分别|新增|增加|减少|增长|下降|提高|比|较|每|第|前|后|约|近|以上|各|该|此|首批|累计|平均|人均|同比|期间|以来|[至到从由]$|培训|召开|举办|组织|开展|发放|印发/;
const OTHER_SCOPE = /(?:19|20)\d\d年|上年|去年|今年|前年|上半年|季度|\d月|十[一二三四五]五|五年|三年/;
/** Case figures: targets and economic figures of a plan repeat the wording of the report with good reason. */
const CASES = /受理|审结|办结|案件|复议|应诉|诉讼|处罚|许可|强制|纠纷|调解|信访|举报|投诉|审查|备案|清理/;
const SHORTEST_LABEL = 6;

/**
 * Only case figures of one top-level section whose labels, six characters or more, are the same to the letter count as the
 * same; everything else stays silent.
 */
export function* findRepeats(report: Report): Generator<Relation> {
  const seen = new Map<string, Figure>();
  for (const { index, span } of report.paragraphs) {
    const excerpt = report.excerpts[index];
    for (const { figure: own, key: words } of excerpt ? candidatesIn(excerpt) : NONE) {
      const figure = moveFigure(own, own.sentence, span.start);
      const key = `${sectionAt(report, span.start)} ${words}`;
      const earlier = seen.get(key);
      if (!earlier) {
        seen.set(key, figure);
        continue;
      }
      const relation = compare(report, figure, earlier);
      // Neither place is likelier to be the wrong one.
      if (relation.verdict === 'inconsistent') yield compare(report, earlier, figure);
      yield relation;
    }
  }
}

function compare(report: Report, figure: Figure, other: Figure): Relation {
  const same = amountOf(other).equals(amountOf(figure));
  const agrees = same || meets(intervalOf(other), intervalOf(figure));
  const [here, there] = [textOf(report, figure.span), textOf(report, other.span)];
  const earlier = other.span.start < figure.span.start;
  const [first, later] = earlier ? [other, figure] : [figure, other];
  return describe({
    kind: 'repeat',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: here,
    formula: `${earlier ? there : here}${same ? '=' : agrees ? '≈' : '≠'}${earlier ? here : there}`,
    operands: operandsOf(report, [other], earlier ? '前文' : '后文', earlier ? 'earlier' : 'later'),
    repairs: agrees ? [] : [changeFigure(report, later, first.digits), changeFigure(report, first, later.digits)],
  });
}

/** A figure of a paragraph that others may repeat; alike in `key` are those that count the same. */
interface Candidate {
  readonly figure: Figure;
  readonly key: string;
}

const NONE: readonly Candidate[] = [];

const candidatesIn = once((excerpt): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  for (const figure of excerpt.figures) {
    const key = keyOf(excerpt, figure);
    if (key !== null) candidates.push({ figure, key });
  }
  return candidates.length > 0 ? candidates : NONE;
});

function keyOf(report: Report, figure: Figure): string | null {
  if (figure.kind !== 'count' || figure.unit === '' || figure.inRange) return null;
  const label = labelBefore(report, figure);
  if (label.length < SHORTEST_LABEL || VAGUE.test(label) || !CASES.test(label)) return null;
  const { start } = figure.sentence.span;
  const scope = OTHER_SCOPE.exec(report.prose.slice(start, figure.span.start))?.[0] ?? '';
  return `${scope} ${label} ${figure.unit} ${labelAfter(report, figure).slice(0, 4)}`;
}

function sectionAt({ sections }: Report, offset: number): number {
  return sections.findIndex(({ span }) => span.start <= offset && offset < span.end);
}
