/** The key `terms`: house terms, unwanted wording → what to write instead. */
import type { Node } from 'jsonc-parser';
import type { Severity } from '../rules/rule.ts';
import { LEVELS, type Term } from './config.ts';
import { entries, expected, type Mutable, nodeSpan, type Reading, readString } from './nodes.ts';

export function readTerms(node: Node, reading: Reading): Record<string, Term> {
  const result: Record<string, Term> = {};
  for (const [wrong, value, keyNode] of entries(node, reading)) {
    const term =
      value.type === 'object' ? readTerm(value, reading) : { right: readString(value, undefined, reading)[0] };
    if (wrong === '' || !term.right || term.right === wrong) {
      if (term.right !== undefined || value.type === 'object')
        reading.problems.push(
          expected(value, '与原词不同的规范写法 right', 'a wording "right" that differs from the key'),
        );
      continue;
    }
    result[wrong] = { ...term, right: term.right };
    reading.places.set(`terms.${wrong}`, nodeSpan(keyNode));
  }
  return result;
}

function readTerm(node: Node, reading: Reading): Partial<Mutable<Term>> {
  const term: Partial<Mutable<Term>> = {};
  for (const [key, value, keyNode] of entries(node, reading)) {
    if (key !== 'right' && key !== 'reason' && key !== 'severity') {
      reading.problems.push(expected(keyNode, 'right、reason、severity 之一', 'one of right, reason, severity'));
      continue;
    }
    const [words] = readString(value, undefined, reading);
    if (words === undefined) continue;
    if (key !== 'severity') term[key] = words;
    else if (words !== 'off' && LEVELS.includes(words)) term.severity = words as Severity;
    else reading.problems.push(expected(value, 'hint、info、warning、error 之一', 'one of hint, info, warning, error'));
  }
  return term;
}
