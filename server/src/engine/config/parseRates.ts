/** The key `rates`: rates that a project adds to those that ship. */
import type { Node } from 'jsonc-parser';
import type { RateWords } from '../relations/reading/rates.ts';
import { entries, expected, type Mutable, nodeSpan, type Reading, readStrings, TYPE_NAMES } from './nodes.ts';

/** `{ "销号率": { "numerator": ["整改到位"], "denominator": ["发现"] } }`; a survey's rate needs no words. */
export function readRates(node: Node, reading: Reading): Record<string, RateWords> {
  const result: Record<string, RateWords> = {};
  for (const [name, value, keyNode] of entries(node, reading)) {
    const rate = value.type === 'object' ? readRate(value, reading) : {};
    if (!rate) continue;
    if (name === '' || !(rate.survey || (rate.numerator?.length && rate.denominator?.length))) {
      reading.problems.push(expected(value, WHOLE.zh, WHOLE.en));
      continue;
    }
    result[name] = rate;
    reading.places.set(`rates.${name}`, nodeSpan(keyNode));
  }
  return result;
}

const WHOLE = {
  zh: ' { "numerator": ["分子用词"], "denominator": ["分母用词"] } 或 { "survey": true }',
  en: '{ "numerator": ["words"], "denominator": ["words"] } or { "survey": true }',
};

/** Null when something in it is wrong, which has then been named. */
function readRate(node: Node, reading: Reading): RateWords | null {
  const rate: Mutable<RateWords> = {};
  const before = reading.problems.length;
  for (const [key, value, keyNode] of entries(node, reading)) {
    if (key === 'numerator' || key === 'denominator') rate[key] = readStrings(value, reading);
    else if (key === 'survey' && value.type === 'boolean') rate.survey = value.value as boolean;
    else if (key === 'survey') reading.problems.push(expected(value, TYPE_NAMES.boolean.zh, TYPE_NAMES.boolean.en));
    else
      reading.problems.push(
        expected(keyNode, 'numerator、denominator、survey 之一', 'one of numerator, denominator, survey'),
      );
  }
  return reading.problems.length > before ? null : rate;
}
