/** `<!-- fazhi-check: 败诉率 23.53% = (3 + 1) / 17 -->`: relations that the writer states. */
import Fraction from 'fraction.js';
import jsep, { type Expression } from 'jsep';
import type { Comment, Figure, Report } from '../report/model.ts';
import { amountOf, decimalsOf, expand, roundHalfUp } from './interval.ts';
import { judge } from './judging/judge.ts';
import { labelOf, textOf } from './passage.ts';
import { agrees, type Relation, type Repair } from './relation.ts';
import { changeFigure, describe, describeUnassessed } from './writing/describe.ts';

/** What stands in front of the equals sign. */
const STATED = /^\s*fazhi-check\s*[:：](\D*)(\d+(?:\.\d+)?)\s*(%?)/d;

/** Each declaration against its own arithmetic and against the figure of that name in the paragraphs beside it. */
export function* findDeclared(report: Report): Generator<Relation> {
  for (const comment of report.comments) {
    const body = textOf(report, comment.body);
    if (!body.includes('fazhi-check')) continue;
    const equals = body.search(/[=＝]/);
    const match = STATED.exec(body.slice(0, Math.max(equals, 0)));
    const expression = body.slice(equals + 1).trim();
    const value = match ? evaluate(expression) : null;
    if (!match || value === null) yield describeUnassessed(report, 'declared', comment.span, MALFORMED);
    else yield assess(report, comment, match, expression, value);
  }
}

function assess(
  report: Report,
  comment: Comment,
  match: RegExpExecArray,
  expression: string,
  value: Fraction,
): Relation {
  const [, name = '', digits = '', percent = ''] = match;
  const exact = percent === '%' ? value.mul(100) : value;
  const named = findNamed(report, comment, name.trim());
  const declared = { digits, scale: 0, approximator: null } as Figure;
  const stated = named ?? declared;
  const isAsDeclared = !named || amountOf(named).equals(new Fraction(digits));
  const verdict = isAsDeclared ? judge(declared, { low: exact, high: exact }) : 'inconsistent';
  const decimals = decimalsOf(stated.digits);
  const holds = agrees(verdict);
  return describe({
    kind: 'declared',
    verdict,
    span: named?.span ?? comment.span,
    stated: named ? textOf(report, named.span) : digits + percent,
    formula: `${expression}=${expand(exact, decimals + 2)}${percent}`,
    computed: roundHalfUp(exact, decimals) + percent,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    operands: named ? [{ span: comment.span, note: { zh: '声明', en: 'declaration' } }] : [],
    repairs: holds ? [] : [restate(report, comment, match, named, roundHalfUp(exact, decimalsOf(digits)))],
  });
}

/** Writes the value wherever it is stated otherwise: in the text, in the declaration, or in both. */
function restate(
  report: Report,
  { body }: Comment,
  match: RegExpExecArray,
  named: Figure | null,
  value: string,
): Repair {
  const [from = 0, to = 0] = match.indices?.[2] ?? [];
  const declared = { span: { start: body.start + from, end: body.start + to }, newText: value };
  const change = named ? changeFigure(report, named, value) : null;
  const edits = named && named.digits !== value ? (change?.edits ?? []) : [];
  return {
    title: change?.title ?? { zh: `把声明的数改为 ${value}`, en: `Change the declared figure to ${value}` },
    edits: match[2] === value ? edits : [...edits, declared],
  };
}

/** The figure with that name in the paragraph in front of the comment, around it, or after it. */
function findNamed({ paragraphs, figures, ...rest }: Report, { span }: Comment, name: string): Figure | null {
  if (name === '') return null;
  const report = { paragraphs, figures, ...rest };
  const after = paragraphs.findIndex(paragraph => paragraph.span.start > span.end);
  const at = after < 0 ? paragraphs.length : after;
  const near = paragraphs.slice(Math.max(0, at - 1), at + 1);
  return (
    figures.find(figure => near.includes(figure.sentence.paragraph) && labelOf(report, figure).endsWith(name)) ?? null
  );
}

/** Exact value of `+ - * / ( )` over numbers, `×` and `÷` included, or null. */
function evaluate(expression: string): Fraction | null {
  try {
    return valueOfNode(
      jsep(expression.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('（', '(').replaceAll('）', ')')),
    );
  } catch {
    return null;
  }
}

function valueOfNode(node: Expression): Fraction | null {
  if (node.type === 'Literal') return new Fraction(String(node['raw']));
  if (node.type !== 'BinaryExpression') return null;
  const left = valueOfNode(node['left'] as Expression);
  const right = valueOfNode(node['right'] as Expression);
  if (!left || !right) return null;
  switch (node['operator']) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return left.div(right);
    default:
      return null;
  }
}

const MALFORMED = {
  zh: '声明的写法看不懂，应如：败诉率 23.53% = (3 + 1) / 17',
  en: 'cannot be read; write: 败诉率 23.53% = (3 + 1) / 17',
};
