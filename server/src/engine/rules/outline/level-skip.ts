/** 一、 with 1. directly below it: a level of the standard is left out. */
import type { Report } from '../../report/model.ts';
import { formatOrdinal, type OrdinalStyle, STANDARD_STYLES } from '../../text/ordinals.ts';
import { defineRule } from '../rule.ts';
import { isNumbered, levelOf, type Numbered } from './numbered.ts';
import { isIntroduced } from './siblings.ts';

/** A heading with the one above it and the levels between the two that it leaves out. */
interface Skip {
  readonly heading: Numbered;
  readonly parent: Numbered;
  /** Style of the highest level left out. */
  readonly skipped: OrdinalStyle;
  /** Whether the document has headings of a level left out here. */
  readonly usedElsewhere: boolean;
}

export default defineRule({
  id: 'outline/level-skip',
  title: { zh: '标题序号越级', en: 'Level of ordinals left out' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report) {
    const depth = new Set(report.allSections.filter(isNumbered).map(levelOf)).size + (report.series.length > 0 ? 1 : 0);
    if (depth <= 2) return; // With two levels, 一、 and 1., leaving （一） out is allowed.
    for (const [first, ...others] of likeSkips(report)) {
      if (!first) continue;
      const { heading, parent } = first;
      const name = formatOrdinal(1, first.skipped, 'full') ?? '';
      const times =
        others.length > 0
          ? { zh: `，全文${others.length + 1}处都是这样`, en: ` (${others.length + 1} times)` }
          : { zh: '', en: '' };
      yield {
        span: heading.ordinal.span,
        message: {
          zh: `「${parent.ordinal.raw}」下面直接用了「${heading.ordinal.raw}」，跳过了「${name}」一层${times.zh}。标题序号依次为一、（一）1.（1），建议逐级使用。`,
          en: `"${heading.ordinal.raw}" stands directly below "${parent.ordinal.raw}" and leaves out the level "${name}"${times.en}. The usual order is 一、（一）1.（1）.`,
        },
        evidence: [
          { span: parent.ordinal.span, note: { zh: '上一级标题', en: 'the heading above' } },
          ...others.map(other => ({ span: other.heading.ordinal.span, note: { zh: '同样越级', en: 'the same' } })),
        ],
      };
    }
  },
});

/** The skips of a document by the two levels they join: a level left out everywhere is one habit and one remark. */
function likeSkips(report: Report): Iterable<readonly Skip[]> {
  const groups = new Map<string, Skip[]>();
  for (const skip of skips(report)) {
    if (isInversion(skip)) continue;
    const key = `${levelOf(skip.parent)} ${levelOf(skip.heading)}`;
    groups.set(key, [...(groups.get(key) ?? []), skip]);
  }
  return groups.values();
}

/** （1） directly below 一、 in a document that numbers with （一） elsewhere is no choice of style; level-inversion reports it. */
export function isInversion({ heading, usedElsewhere }: Skip): boolean {
  return usedElsewhere && levelOf(heading) >= 4;
}

/** The first heading below each parent whose level is not the next one down. */
export function skips(report: Report): Skip[] {
  const { allSections } = report;
  const found: Skip[] = [];
  const used = new Set(allSections.filter(isNumbered).map(levelOf));
  const parents = new Set<Numbered>();
  for (const heading of allSections) {
    const { parent } = heading;
    if (!isNumbered(heading) || !parent || !isNumbered(parent) || parents.has(parent)) continue;
    parents.add(parent);
    const between = STANDARD_STYLES.slice(levelOf(parent), levelOf(heading) - 1);
    const [skipped] = between;
    // A list that a colon or a caption opens (`附件2`, `名词解释`) numbers its items as it likes.
    if (skipped === undefined || isIntroduced(report, heading)) continue;
    const usedElsewhere = between.some((_, index) => used.has(levelOf(parent) + 1 + index));
    found.push({ heading, parent, skipped, usedElsewhere });
  }
  return found;
}
