/** Contents and elements of five real reports and six samples, and what happens when a section is lost. */
import { describe, expect, test } from 'vitest';
import { applyEdits, kinds, lint, newDraft, parse, recogniseKind } from '../../server/src/engine/index.ts';
import { rolesOfTop } from '../../server/src/engine/kinds/roles.ts';
import { formatNumeral } from '../../server/src/engine/text/ordinals.ts';
import { type CorpusText, samples, shared } from './corpora.ts';

function sectionFindings(text: string): string[] {
  const { findings } = lint(parse(text), { rethrow: true });
  return findings.filter(({ rule }) => rule.startsWith('sections/')).map(({ rule, severity }) => `${severity} ${rule}`);
}

const UNHEADED = 'hint sections/missing-heading';
const NO_TITLE = 'warning sections/title';
const NO_SIGNATORY = 'warning sections/sign-off';
const NO_DATE = 'warning sections/issue-date';

/** What a careful reader finds in each; 第一责任人 in running text alone is one of the hints. */
const TRUTHS: Readonly<Record<string, readonly string[]>> = {
  '000': [UNHEADED, NO_DATE],
  '001': [UNHEADED, UNHEADED],
  '002': [],
  '003': ['hint sections/title'],
  '004': [NO_TITLE, UNHEADED, NO_SIGNATORY],
  '01-': [UNHEADED, NO_DATE],
  '02-': [UNHEADED, UNHEADED],
  '03-': [UNHEADED],
  '04-': ['hint sections/title'],
  '05-': [NO_TITLE, UNHEADED, NO_SIGNATORY],
  '06-': [],
};

const texts = [...shared('seeds'), ...samples()];

describe('real reports and samples', () => {
  test.each(texts)('$name: exactly what is wrong with it', ({ name, text }) => {
    expect(sectionFindings(text)).toEqual(TRUTHS[name.slice(0, 3)]);
  });
});

/** The text without every section of `role`, its ordinals closed up as a writer would. */
function without({ text }: CorpusText, role: string): string {
  const report = parse(text);
  const kind = recogniseKind(report);
  const roles = kind ? rolesOfTop(report, kind) : new Map();
  const edits = report.sections
    .filter(section => roles.get(section)?.includes(role))
    .map(({ paragraph, span }) => {
      const { start } = report.lines.lineSpan(paragraph.firstLine);
      const next = report.paragraphs.find(other => other.span.start >= span.end);
      return { span: { start, end: next ? report.lines.lineSpan(next.firstLine).start : span.end }, newText: '' };
    });
  return closeUp(applyEdits(text, edits));
}

/** Renumbers the top sections 一、二、三、. */
function closeUp(text: string): string {
  const ordinals = parse(text).sections.flatMap(({ ordinal }) => ordinal ?? []);
  const edits = ordinals.map(({ numeral, style }, index) => ({
    span: numeral,
    newText: formatNumeral(index + 1, style) ?? '',
  }));
  return applyEdits(text, edits);
}

function missing(text: string) {
  const { findings } = lint(parse(text), { kind: 'annual-report', rethrow: true });
  return findings.filter(({ rule }) => rule === 'sections/missing');
}

function completed(text: string): string {
  let fixed = text;
  for (let [found] = missing(fixed); found?.fixes[0]; [found] = missing(fixed)) {
    fixed = applyEdits(fixed, found.fixes[0].edits);
  }
  return fixed;
}

function shape(text: string): string[] {
  const report = parse(text);
  const kind = kinds.find(({ id }) => id === 'annual-report');
  const roles = kind ? rolesOfTop(report, kind) : new Map();
  return report.sections.map(section => `${section.ordinal?.raw} ${roles.get(section)}`);
}

const ROLES = ['achievements', 'problems', 'first-responsible', 'plan'] as const;

const ORDERED = ['achievements', 'problems', 'plan'] as const;

describe('a mandatory section that is lost', () => {
  const cases = texts.flatMap(text => {
    const report = parse(text.text);
    const kind = recogniseKind(report);
    if (kind?.id !== 'annual-report') return [];
    const roles = [...rolesOfTop(report, kind).values()].flat();
    return ROLES.filter(role => roles.includes(role)).map(role => ({ ...text, role }));
  });

  test.each(cases)('$name without $role: found', ({ name, text, role }) => {
    expect(missing(text)).toEqual([]);
    expect(missing(without({ name, text }, role)).length).toBeGreaterThan(0);
  });

  test.each(cases)('$name without $role: put back in its place, what follows renumbered', ({ name, text, role }) => {
    const fixed = completed(without({ name, text }, role));
    expect(missing(fixed)).toEqual([]);
    // Who is responsible may stand anywhere, so after a section that holds problems and plan.
    const order = ORDERED.map(one => shape(fixed).findIndex(section => section.endsWith(one))).filter(at => at >= 0);
    expect(shape(fixed).some(section => section.includes(role))).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const gaps = lint(parse(fixed), { kind: 'annual-report' }).findings.filter(({ rule }) => rule === 'outline/gap');
    expect(gaps.map(({ message }) => message.zh)).toEqual([]);
  });

  test('a complete report gets its outline back as it was', () => {
    for (const text of samples().filter(({ name }) => name.startsWith('06'))) {
      for (const role of ROLES) expect(shape(completed(without(text, role)))).toEqual(shape(text.text));
    }
  });
});

describe('new drafts', () => {
  test.each(kinds.map(kind => ({ id: kind.id, kind })))('$id: nothing but what is to be filled in', ({ id, kind }) => {
    const draft = newDraft(kind, { issuer: '某市人民政府', year: 2025 });
    const { kind: found, findings } = lint(parse(draft), { rethrow: true });
    expect(found?.id).toBe(id);
    expect(findings.filter(({ rule }) => rule !== 'sections/leftover').map(({ rule }) => rule)).toEqual([]);
    expect(draft).toContain('（此处填写');
  });

  test('are complete without issuer and year, too', () => {
    const draft = newDraft(kinds.find(({ id }) => id === 'annual-report') as (typeof kinds)[number], {
      issuer: null,
      year: null,
    });
    expect(missing(draft)).toEqual([]);
  });
});
