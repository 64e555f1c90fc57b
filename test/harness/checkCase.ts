/** Everything that is checked of one case of a spec; each check throws with the marked text as expected and as found. */
import { expect } from 'vitest';
import type { Finding, Localized, Rule } from '../../server/src/engine/index.ts';
import { keepsWords } from '../../server/src/engine/text/keepsWords.ts';
import { fixText, lintOwn, lintText, type Setting } from './lintCase.ts';
import { type Marks, showMarks } from './markers.ts';
import type { Case, Spec } from './spec.ts';
import {
  inFullWidth,
  inHalfWidth,
  mapSpan,
  shifted,
  type Variant,
  withByteOrderMark,
  withCarriageReturns,
} from './variants.ts';

/** Runs every check on `example`. */
export function checkCase(spec: Spec, rule: Rule, example: Case): void {
  const setting: Setting = { rule: spec.id, attributes: { ...spec.attributes, ...example.attributes } };
  if (example.expectation === 'good') checkClean(example, setting);
  const findings = lintOwn(example.marked.text, setting);
  checkMarks(example, findings);
  checkSeverity(example, findings, rule, setting);
  checkMessages(example, findings);
  checkFixability(example, findings, rule);
  if (example.fixed !== null) checkFix(example.marked.text, example.fixed, setting);
  for (const variant of variantsOf(example.marked.text, setting)) checkVariant(example, setting, variant);
}

/** No rule may remark on a good case at warning or above, its own at no level. */
function checkClean({ marked }: Case, setting: Setting): void {
  const serious = lintText(marked.text, setting).filter(
    ({ rule, severity }) => rule === setting.rule || severity === 'error' || severity === 'warning',
  );
  const shown = serious.map(
    ({ rule, severity, message, span }) =>
      `${severity} ${rule}: ${message.zh}\n${showMarks(marked.text, { findings: [span], evidence: [] })}`,
  );
  expect(shown, 'a good case is clean under all rules at warning and above').toEqual([]);
}

function checkMarks({ marked }: Case, findings: readonly Finding[]): void {
  expect(showMarks(marked.text, marksOf(findings)), 'spans of the findings ⟦⟧ and of their evidence ⟪⟫').toBe(
    showMarks(marked.text, marked),
  );
}

function checkSeverity(example: Case, findings: readonly Finding[], rule: Rule, { attributes }: Setting): void {
  const wanted = attributes.severity ?? attributes.level ?? rule.severity;
  for (const { severity, message } of findings) {
    expect(severity, `severity of “${message.zh}” (${example.name})`).toBe(wanted);
  }
}

const HOLES = /undefined|null|NaN|\[object|—\s*$/;

function checkMessages({ attributes }: Case, findings: readonly Finding[]): void {
  for (const { message, evidence, fixes } of findings) {
    const texts = [message, ...evidence.map(({ note }) => note), ...fixes.map(({ title }) => title)];
    for (const text of texts) checkWording(text);
  }
  if (attributes.message === undefined) return;
  const messages = findings.map(({ message }) => message.zh).join('\n');
  expect(messages, 'message="…" of the case').toContain(attributes.message);
}

function checkWording({ zh, en }: Localized): void {
  for (const words of [zh, en]) {
    expect(words.trim(), 'a message, note or fix title').not.toBe('');
    expect(words, 'a message, note or fix title has a hole in it').not.toMatch(HOLES);
  }
  expect(zh, 'a Chinese text').toMatch(/[\u4e00-\u9fff]/);
}

/** What the rule declares, what the findings offer and what the spec shows must be one and the same. */
function checkFixability(example: Case, findings: readonly Finding[], rule: Rule): void {
  const fixes = findings.flatMap(finding => finding.fixes);
  if (rule.fix === 'none') expect(fixes, `${rule.id} declares fix: 'none'`).toEqual([]);
  if (rule.fix === 'ask') {
    expect(
      fixes.filter(({ safety }) => safety === 'safe'),
      `${rule.id} declares fix: 'ask'`,
    ).toEqual([]);
  }
  const unsafe = fixes.filter(({ safety, edits }) => safety === 'safe' && !keepsWords(example.marked.text, edits));
  expect(
    unsafe.map(({ title }) => title.zh),
    'safe fixes that change a numeral or a word',
  ).toEqual([]);
  for (const { edits, title } of fixes) expect(edits.length, `edits of the fix “${title.zh}”`).toBeGreaterThan(0);
  const has = example.fixed === null ? 'no "fixed" fence' : 'a "fixed" fence';
  expect(fixes.length > 0, `the case has ${has}; its findings offer ${fixes.length} fixes`).toBe(
    example.fixed !== null,
  );
}

function checkFix(text: string, wanted: string, setting: Setting): void {
  const fixed = fixText(text, setting);
  expect(fixed, 'the text after the fix').toBe(wanted);
  const left = lintOwn(fixed, setting).filter(({ fixes }) => fixes.length > 0);
  expect(showMarks(fixed, marksOf(left)), 'nothing fixable is left after the fix').toBe(fixed);
  checkNothingNew(text, fixed, setting);
}

/** A fix that may run on save must not give another rule anything to remark on. */
function checkNothingNew(text: string, fixed: string, setting: Setting): void {
  const before = lintText(text, setting);
  const isSafe = before.some(({ rule, fixes }) => rule === setting.rule && fixes[0]?.safety === 'safe');
  if (!isSafe) return;
  const known = new Set(before.map(({ rule }) => rule));
  const fresh = lintText(fixed, setting).filter(
    ({ rule, severity }) => !known.has(rule) && (severity === 'error' || severity === 'warning'),
  );
  expect(
    fresh.map(({ rule, message }) => `${rule}: ${message.zh}`),
    'new findings made by a safe fix',
  ).toEqual([]);
}

function variantsOf(text: string, { attributes }: Setting): Variant[] {
  const variants = [withCarriageReturns(text), withByteOrderMark(text)];
  if (attributes.widths !== 'as-written') variants.push(inFullWidth(text), inHalfWidth(text));
  if (attributes.shift !== 'no') variants.push(shifted(text));
  return variants;
}

function checkVariant({ marked, fixed }: Case, setting: Setting, variant: Variant): void {
  const wanted: Marks = {
    findings: marked.findings.map(span => mapSpan(span, variant)),
    evidence: marked.evidence.map(span => mapSpan(span, variant)),
  };
  const found = marksOf(lintOwn(variant.text, setting));
  const show = (marks: Marks) => showMarks(variant.text, marks).replaceAll('\r', '␍');
  expect(show(found), `the same findings with ${variant.name}`).toBe(show(wanted));
  if (fixed === null) return;
  const result = variant.normalise(fixText(variant.text, setting));
  expect(result, `the same fix with ${variant.name}`).toBe(variant.normalise(variant.fixed(fixed)));
}

function marksOf(findings: readonly Finding[]): Marks {
  return {
    findings: findings.map(({ span }) => span),
    evidence: findings.flatMap(({ evidence }) => evidence.map(({ span }) => span)),
  };
}
