/** One quantity told at several places: the same noun, stage, unit, period and subject must have one value. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Excerpt, Figure, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { changeFigure, describe, operandsOf } from '../describe.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { meets } from '../judge.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { subjectOf } from '../reading/subjects.ts';
import type { Relation } from '../relation.ts';

interface Quantity {
  readonly mention: Mention;
  readonly key: string;
}

interface Place {
  readonly figure: Figure;
  readonly paragraph: number;
}

/** The sums of a report's quantities that are told more than once; the odd one out of three is accused, of two both. */
export function* findRepeats(report: Report): Generator<Relation> {
  const places = new Map<string, Place[]>();
  report.excerpts.forEach((excerpt, index) => {
    const quantities = quantitiesOf(excerpt);
    if (quantities.length === 0) return;
    const paragraph = report.paragraphs[index];
    if (!paragraph || isPlan(report, paragraph.span.start)) return;
    for (const { mention, key } of quantities) {
      const figure = moveFigure(mention.figure, mention.figure.sentence, paragraph.span.start);
      const known = places.get(key);
      if (known) known.push({ figure, paragraph: index });
      else places.set(key, [{ figure, paragraph: index }]);
    }
  });
  for (const told of places.values()) if (told.length > 1) yield* compareAll(report, told);
}

function* compareAll(report: Report, told: readonly Place[]): Generator<Relation> {
  const [first, ...later] = told;
  if (!first) return;
  const agreeing = (place: Place) => told.filter(other => meets(intervalOf(other.figure), intervalOf(place.figure))).length;
  const usual = told.reduce((best, next) => (agreeing(next) > agreeing(best) ? next : best), first);
  const odd = told.filter(place => !meets(intervalOf(place.figure), intervalOf(usual.figure)));
  if (odd.length === 0) {
    for (const [at, place] of later.entries()) {
      const earlier = told[at];
      if (earlier) yield compare(report, place.figure, [earlier.figure]);
    }
    return;
  }
  const right = told.filter(place => !odd.includes(place));
  for (const place of odd) yield compare(report, place.figure, right.map(({ figure }) => figure));
  // Neither of two places is likelier to be the wrong one.
  if (told.length === 2) yield compare(report, usual.figure, odd.map(({ figure }) => figure));
}

function compare(report: Report, figure: Figure, others: readonly Figure[]): Relation {
  const [other] = others as readonly [Figure, ...Figure[]];
  const same = amountOf(other).equals(amountOf(figure));
  const agrees = same || meets(intervalOf(other), intervalOf(figure));
  const textOf = ({ span }: Figure) => report.text.slice(span.start, span.end);
  const earlier = other.span.start < figure.span.start;
  const [left, right] = earlier ? [other, figure] : [figure, other];
  return describe({
    kind: 'repeat',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: textOf(figure),
    formula: `${textOf(left)}${same ? '=' : agrees ? '≈' : '≠'}${textOf(right)}`,
    operands: operandsOf(report, others, earlier ? '前文' : '后文', earlier ? 'earlier' : 'later'),
    repairs: agrees ? [] : [changeFigure(report, figure, other.digits), changeFigure(report, other, figure.digits)],
  });
}

/** 下一步安排 and the like repeat the words of the report with figures of their own. */
function isPlan({ sections }: Report, offset: number): boolean {
  const section = sections.find(({ span }) => span.start <= offset && offset < span.end);
  return section !== undefined && PLAN.test(section.title);
}

const PLAN = /安排|计划|打算|思路|下一步|下一年|下步|目标|展望/;

/** Words that say too little to be the same thing, or something else each time. */
const VAGUE = /其中|分别|新增|比|较|每|第|各|该|首批|累计|平均|人均|同比|期间|以来|余|另|部分|涉及|涉企|其他|重大|典型|类|优秀|培训|召开|举办|组织|开展|发放|印发|以上/;
/** Case figures: targets and economic figures repeat the wording with good reason. */
const CASES = /受理|审结|办结|案件|复议|应诉|诉讼|处罚|许可|强制|纠纷|信访|举报|投诉|备案|申请|出庭|听证|结案|立案|法律援助|公证|仲裁|执法人员|律师|规范性文件|合同/;
const SHORTEST = 4;
const NONE: readonly Quantity[] = [];

const quantitiesOf = once((excerpt: Excerpt): readonly Quantity[] => {
  const reading = readParagraph(excerpt);
  const found: Quantity[] = [];
  for (const mention of reading.mentions) {
    const key = keyOf(reading, mention);
    if (key !== null) found.push({ mention, key });
  }
  return found.length > 0 ? found : NONE;
});

function keyOf({ excerpt, splits }: ParagraphReading, mention: Mention): string | null {
  const { figure, label, frame, depth, role } = mention;
  if (!isCount(mention) || figure.unit === '' || depth > 0 || (role === 'total' && label.words === '')) return null;
  if (figure.approximator === 'atLeast' || figure.approximator === 'atMost') return null;
  const words = label.words + (label.noun !== label.words ? label.noun.slice(0, 6) : '');
  if (words.length < SHORTEST || VAGUE.test(words) || !CASES.test(words)) return null;
  if (frame.period !== '' && frame.period !== 'current' && !/^\d{4}$/.test(frame.period)) return null;
  if (splits.some(({ by, parts }) => by !== '' && by !== 'total behind' && parts.includes(mention))) return null;
  const period = frame.period === 'current' ? '' : frame.period;
  return [period, frame.area, subjectOf(excerpt.prose, mention), words.replace(/^(?:办理|共|依法|全面|及时)/, ''), figure.unit].join('|');
}
