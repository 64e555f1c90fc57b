/** Suppressions in comments: `<!-- fazhi-disable-next-line figures/ratio-mismatch: 口径不同 -->` and its kin. */
import { type Config, isRuleOrFamily } from './config/config.ts';
import { levelOf } from './config/notices.ts';
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import type { Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';

interface Suppression {
  readonly comment: Span;
  /** Ids or families; empty for every rule. */
  readonly rules: readonly string[];
  /** What follows the colon; empty where nothing does. */
  readonly reason: string;
  readonly firstLine: number;
  readonly lastLine: number;
  used: boolean;
}

// Chinese input gives a full-width colon as readily as a half-width one.
const DIRECTIVE =
  /^\s*fazhi-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+([^:：]*))?(?:[:：]([\s\S]*))?$/;

/** Leaves out what is suppressed and adds what is wrong with the suppressions themselves. */
export function applySuppressions(report: Report, findings: readonly Finding[], config?: Config): Finding[] {
  const suppressions = readSuppressions(report);
  if (suppressions.length === 0) return [...findings];
  const kept = findings.filter(finding => {
    const { line } = report.lines.positionAt(finding.span.start);
    const hits = suppressions.filter(suppression => covers(suppression, finding.rule, line));
    for (const hit of hits) hit.used = true;
    return hits.length === 0;
  });
  return [...kept, ...suppressions.flatMap(suppression => faultsOf(suppression, report, config))];
}

/** The edit that suppresses `finding` on its line, or its rule in the whole file. */
export function suppressionEdit(report: Report, finding: Finding, scope: 'next-line' | 'file'): Edit {
  const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
  const line = report.lines.lineSpan(report.lines.positionAt(finding.span.start).line);
  const top = report.frontMatter?.span.end ?? (report.text.startsWith('\ufeff') ? 1 : 0);
  const at = scope === 'file' ? top : Math.max(top, line.start);
  return { span: { start: at, end: at }, newText: `<!-- fazhi-disable-${scope} ${finding.rule} -->${eol}` };
}

function readSuppressions(report: Report): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const { span, body } of report.comments) {
    const match = DIRECTIVE.exec(report.text.slice(body.start, body.end));
    if (!match) continue;
    const [, word, list = '', reason = ''] = match;
    const rules = list.split(/[\s,，、]+/).filter(rule => rule !== '');
    const line = report.lines.positionAt(span.start).line;
    const next = report.lines.positionAt(span.end).line + 1;
    const ranges: Readonly<Record<string, readonly [number, number]>> = {
      'disable-next-line': [next, next],
      'disable-line': [line, line],
      'disable-file': [0, Number.POSITIVE_INFINITY],
      disable: [line, Number.POSITIVE_INFINITY],
    };
    const range = ranges[word ?? ''];
    if (!range) {
      endOpenOnes(suppressions, rules, line);
      continue;
    }
    const [firstLine, lastLine] = range;
    suppressions.push({ comment: span, rules, reason: reason.trim(), firstLine, lastLine, used: false });
  }
  return suppressions;
}

function endOpenOnes(suppressions: Suppression[], rules: readonly string[], line: number): void {
  suppressions.forEach((suppression, index) => {
    const isOpen = suppression.lastLine === Number.POSITIVE_INFINITY && suppression.firstLine > 0;
    const named = rules.length === 0 || suppression.rules.some(rule => rules.includes(rule));
    if (isOpen && named) suppressions[index] = { ...suppression, lastLine: line };
  });
}

function covers({ rules, firstLine, lastLine }: Suppression, rule: string, line: number): boolean {
  if (line < firstLine || line > lastLine) return false;
  return rules.length === 0 || rules.some(named => rule === named || rule.startsWith(`${named}/`));
}

function faultsOf(suppression: Suppression, report: Report, config: Config | undefined): Finding[] {
  const unknown = suppression.rules.filter(rule => !isRuleOrFamily(rule));
  const faults = unknown.map(rule => unknownRule(rule, suppression, report));
  // A suppression that names unknown rules only has no effect either; the reason has been said.
  if (!suppression.used && (unknown.length === 0 || unknown.length < suppression.rules.length)) {
    faults.push(unused(suppression));
  }
  if (suppression.reason === '') faults.push(missingReason(suppression));
  return faults.flatMap(fault => {
    const severity = levelOf(fault.rule, config);
    return severity === 'off' ? [] : [{ ...fault, severity }];
  });
}

type Fault = Omit<Finding, 'severity'>;

function unused({ comment }: Suppression): Fault {
  return {
    rule: 'suppression/unused',
    span: comment,
    message: {
      zh: '这条忽略说明没有忽略任何问题，可以删去。',
      en: 'This suppression suppresses nothing and can be removed.',
    },
    evidence: [],
    fixes: [
      {
        title: { zh: '删去这条忽略说明', en: 'Remove this suppression' },
        safety: 'safe',
        edits: [{ span: comment, newText: '' }],
      },
    ],
  };
}

function unknownRule(rule: string, { comment }: Suppression, report: Report): Fault {
  const at = report.text.slice(comment.start, comment.end).indexOf(rule);
  return {
    rule: 'suppression/unknown-rule',
    span: at < 0 ? comment : { start: comment.start + at, end: comment.start + at + rule.length },
    message: {
      zh: `没有规则或规则族“${rule}”，这条忽略说明对它不起作用。请核对名称（fazhi-lint rules 列出全部规则）；理由请写在冒号之后。`,
      en: `There is no rule or family "${rule}", so nothing is suppressed by that name. Check it (fazhi-lint rules lists them all); a reason goes behind a colon.`,
    },
    evidence: [],
    fixes: [],
  };
}

function missingReason({ comment }: Suppression): Fault {
  return {
    rule: 'suppression/missing-reason',
    span: comment,
    message: {
      zh: '这条忽略说明没有写理由。请在规则名称后加冒号和理由，如“: 口径不同”。',
      en: 'This suppression gives no reason. Write it behind a colon after the name of the rule.',
    },
    evidence: [],
    fixes: [],
  };
}
