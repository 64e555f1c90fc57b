/** Every quantity of a report with its place, said as of the year reported on and of the issuer. */
import data from '../../../../../seeds/quantities.json' with { type: 'json' };
import { moveFigure } from '../../report/excerpts.ts';
import type { Figure, Report } from '../../report/model.ts';
import { oncePerKey } from '../../report/once.ts';
import { reportYear } from '../../report/reportYear.ts';
import { spellsOut } from './likeness.ts';
import { type Names, type Quantity, quantityOf } from './quantity.ts';
import { type Told, toldIn } from './told.ts';

export interface Place {
  readonly told: Quantity;
  /** In the offsets of its paragraph; where it stands in the report, `figureIn` tells. */
  readonly figure: Figure;
  readonly paragraph: number;
}

export function placesIn(report: Report): readonly Place[] {
  const places: Place[] = [];
  const asOf = `${reportYear(report)}|${report.title?.text ?? ''}`;
  const plans = report.sections.filter(({ title }) => PLAN.test(title));
  report.excerpts.forEach((excerpt, index) => {
    if (toldIn(excerpt).length === 0) return;
    const paragraph = report.paragraphs[index];
    if (!paragraph) return;
    const plan =
      plans.some(({ span }) => span.start <= paragraph.span.start && paragraph.span.start < span.end) &&
      !LOOKS_BACK.test(excerpt.prose.slice(0, OPENING));
    for (const { told, ofYear } of quantitiesIn(excerpt, asOf)) {
      if (plan && !ofYear) continue;
      places.push({ told, figure: told.mention.figure, paragraph: index });
    }
  });
  return withFullNames(places);
}

/** The figure of a place in the offsets of the report. */
export function figureIn({ paragraphs }: Report, { figure, paragraph }: Place): Figure {
  return moveFigure(figure, figure.sentence, paragraphs[paragraph]?.span.start ?? 0);
}

interface AsOf {
  readonly told: Quantity;
  /** Whether it is of the year reported on even where the paragraph plans. */
  readonly ofYear: boolean;
}

/** The quantities of a paragraph as of `2024|关于某市2024年…的报告`, year and title of the report. */
const quantitiesIn = oncePerKey((excerpt, asOf: string): readonly AsOf[] => {
  const bar = asOf.indexOf('|');
  const [year, issuer] = [asOf.slice(0, bar), asOf.slice(bar + 1)];
  return toldIn(excerpt).map(told => ({
    told: quantityOf(told, asOfReport(told, year, issuer)),
    ofYear: told.period === year || isBase(told),
  }));
});

/** `宁溪县` of 宁溪县行政机关负责人出庭应诉率. */
const PLACE = /^[一-龥]{1,4}?[省市县区州旗镇乡](?=[一-龥]{2})/;

/** What is said of the year reported on, or of the issuer by name, is said as if neither were named. */
function asOfReport(told: Told, year: string, issuer: string): Names {
  const period = told.period === year ? '' : told.period;
  const said = issuer.includes(told.subject) || (told.kind === 'rate' && told.name.includes(told.subject));
  const subject = said ? '' : told.subject;
  const place = PLACE.exec(told.name)?.[0] ?? '';
  const name = issuer.includes(place) ? told.name.slice(place.length) : told.name;
  return { period, subject, name };
}

/** 出庭应诉率 in a sentence on 行政机关负责人 goes by the one full name that the report has for it. */
function withFullNames(places: readonly Place[]): readonly Place[] {
  const full = [...new Set(places.flatMap(({ told: { kind, name } }) => (kind === 'rate' ? [name] : [])))];
  return places.map(place => {
    const { kind, name, sentence } = place.told;
    if (kind !== 'rate') return place;
    const meant = full.filter(
      other => other !== name && other.endsWith(name) && spellsOut(sentence, other.slice(0, -name.length)),
    );
    const [only] = meant;
    return only !== undefined && meant.length === 1
      ? { ...place, told: quantityOf(place.told, { ...place.told, name: only }) }
      : place;
  });
}

/** 下一步安排 and the like repeat the words of the report with figures of their own. */
const PLAN = /安排|计划|打算|思路|下一步|下一年|下步|目标|展望|重点任务|主要任务|重点工作/;

const LOOKS_BACK = new RegExp(data.lookback.join('|'));
/** Where a paragraph says that it looks back: `回顾2025年，…`. */
const OPENING = 12;

/** 在2148件的基础上: what a plan starts from is of the year reported on. */
function isBase({ mention: { lead, rest } }: Told): boolean {
  return /[在从由]$/.test(lead) && /^的?(?:基础上|降|增|提)/.test(rest);
}
