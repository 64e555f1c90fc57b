/** The key `terms`: house terms, unwanted wording → what to write instead. */
import type { Node } from 'jsonc-parser';
import type { Severity } from '../rules/rule.ts';
import { faultOfPattern } from './boundedPattern.ts';
import { LEVELS, type Term } from './config.ts';
import { entries, expected, type Mutable, nodeSpan, type Reading, readString, readStrings } from './nodes.ts';

type Draft = Partial<Mutable<Term>>;

export function readTerms(node: Node, reading: Reading): Record<string, Term> {
  const result: Record<string, Term> = {};
  for (const [wrong, value, keyNode] of entries(node, reading)) {
    const term: Draft =
      value.type === 'object' ? readTerm(value, reading) : { right: readString(value, undefined, reading)[0] ?? '' };
    if (wrong === '' || !term.right || term.right === wrong) {
      if (term.right !== '' || value.type === 'object' || value.type === 'string')
        reading.problems.push(
          expected(value, '与原词不同的规范写法 right', 'a wording "right" that differs from the key'),
        );
      continue;
    }
    const fault = isPattern(wrong) ? faultOfPattern(sourceOf(wrong)) : null;
    if (fault) {
      reading.problems.push(
        expected(keyNode, `可以证明不拖慢检查的样式：${fault.zh}`, `a pattern that is proven fast: ${fault.en}`),
      );
      continue;
    }
    result[wrong] = { ...term, right: term.right };
    reading.places.set(`terms.${wrong}`, nodeSpan(keyNode));
  }
  return result;
}

/** Whether a key is a pattern, `/第\\d{1,3}小组/`. */
export function isPattern(wrong: string): boolean {
  return wrong.length > 2 && wrong.startsWith('/') && wrong.endsWith('/');
}

export function sourceOf(pattern: string): string {
  return pattern.slice(1, -1);
}

const KEYS = 'right、reason、severity、before、after、notBefore、notAfter、within、kinds';

function readTerm(node: Node, reading: Reading): Draft {
  const term: Draft = {};
  for (const [key, value, keyNode] of entries(node, reading)) {
    switch (key) {
      case 'right':
      case 'reason': {
        const [words] = readString(value, undefined, reading);
        if (words !== undefined) term[key] = words;
        break;
      }
      case 'severity': {
        const [word] = readString(value, undefined, reading);
        if (word !== undefined && word !== 'off' && LEVELS.includes(word)) term.severity = word as Severity;
        else if (word !== undefined)
          reading.problems.push(
            expected(value, 'hint、info、warning、error 之一', 'one of hint, info, warning, error'),
          );
        break;
      }
      case 'within':
        if (value.value === 'headings' || value.value === 'text') term.within = value.value;
        else reading.problems.push(expected(value, 'headings 或 text', 'headings or text'));
        break;
      case 'before':
      case 'after':
      case 'notBefore':
      case 'notAfter':
      case 'kinds':
        term[key] = value.type === 'string' ? readString(value, undefined, reading) : readStrings(value, reading);
        break;
      default:
        reading.problems.push(expected(keyNode, `${KEYS} 之一`, `one of ${KEYS.replaceAll('、', ', ')}`));
    }
  }
  return term;
}
