/** Makes the slips that writers make, one at a time: a digit transposed, off by one or ten, a decimal shifted, a part lost. */
import type { Edit, Relation, Span } from '../../server/src/engine/index.ts';

export interface Fault {
  readonly name: string;
  readonly edit: Edit;
}

/** Every slip that can be made in the figures of `relation`. */
export function faultsIn(text: string, relation: Relation): Fault[] {
  const places = [relation.span, ...relation.operands.map(({ span }) => span)];
  const faults = distinct(places).flatMap(place => slips(text, place, relation.kind));
  if (relation.kind === 'sum') faults.push(...relation.operands.flatMap(({ span }) => dropped(text, span)));
  if (relation.kind === 'series') faults.push(...skipped(text, relation));
  return faults;
}

function distinct(places: readonly Span[]): Span[] {
  return places.filter((place, index) => places.findIndex(other => other.start === place.start) === index);
}

const NUMBER = /[\d０-９]+(?:[.．][\d０-９]+)?/;
const HAN = /[二两三四五六七八九十]/;

function slips(text: string, place: Span, kind: Relation['kind']): Fault[] {
  const words = text.slice(place.start, place.end);
  const match = NUMBER.exec(words);
  if (match) {
    const [digits] = match;
    const from = place.start + match.index;
    return variants(digits, kind).map(([name, newText]) => ({
      name,
      edit: { span: { start: from, end: from + digits.length }, newText },
    }));
  }
  const numeral = kind === 'count' || kind === 'list-count' ? HAN.exec(words) : null;
  if (!numeral) return [];
  const from = place.start + numeral.index;
  const at = '二三四五六七八九十'.indexOf(numeral[0] === '两' ? '二' : numeral[0]);
  return [at - 1, at + 1].flatMap(other => {
    const newText = '二三四五六七八九十'[other];
    return newText === undefined
      ? []
      : [{ name: 'count word off by one', edit: { span: { start: from, end: from + 1 }, newText } }];
  });
}

/** The ways in which a number is mistyped; a count of items and a year hardly get a digit more. */
export function variants(written: string, kind: Relation['kind']): (readonly [name: string, digits: string])[] {
  const digits = written.replace(/[０-９．]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = BigInt(digits.replace('.', ''));
  const write = (scaled: bigint) => {
    const padded = scaled.toString().padStart(decimals + 1, '0');
    return decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  };
  const found: (readonly [string, string])[] = [
    ['off by one', write(value + 1n)],
    ['off by one', value > 0n ? write(value - 1n) : digits],
    ['off by ten', write(value + 10n)],
    ['transposed', transposed(digits)],
  ];
  if (kind !== 'count' && kind !== 'year') found.push(['decimal shifted', shifted(digits)]);
  return found.filter(([, other]) => other !== digits && !/^0\d/.test(other));
}

function transposed(digits: string): string {
  for (let at = digits.length - 2; at >= 0; at--) {
    const [a = '', b = ''] = [digits[at], digits[at + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b) return digits.slice(0, at) + b + a + digits.slice(at + 2);
  }
  return digits;
}

function shifted(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  if (decimals === '') return `${digits}0`;
  const rest = decimals.slice(1);
  return `${whole}${decimals[0]}${rest === '' ? '' : `.${rest}`}`;
}

/** Takes a part out, with its label and the mark in front of it. */
function dropped(text: string, part: Span): Fault[] {
  const label = /[、,，;；][^、,，;；:：。（()）\d]{0,20}$/.exec(text.slice(Math.max(0, part.start - 24), part.start));
  if (!label) return [];
  return [
    { name: 'part dropped', edit: { span: { start: part.start - label[0].length, end: part.end }, newText: '' } },
  ];
}

/** Skips an ordinal of a series: 二是 becomes 三是. */
function skipped(text: string, { operands }: Relation): Fault[] {
  return operands.flatMap(({ span }) => {
    const at = '一二三四五六七八九'.indexOf(text.charAt(span.start));
    const newText = '二三四五六七八九'[at];
    if (at < 0 || newText === undefined) return [];
    return [{ name: 'ordinal skipped', edit: { span: { start: span.start, end: span.start + 1 }, newText } }];
  });
}
