/** What is tried at random, each with its share of the cases. */
import fc from 'fast-check';
import { kinds } from '../../server/src/engine/index.ts';
import { checkFixes, checkInvariants, checkReuse } from '../engine/invariants.ts';
import { checkUntouched } from '../engine/untouched.ts';
import { documents } from './documents.ts';
import { mutatedPassage, soup } from './soup.ts';

export interface Property {
  readonly what: string;
  /** The shares add up to 1. */
  readonly share: number;
  readonly property: fc.IProperty<unknown>;
}

const SHORT = 24;
const KINDS = [null, ...kinds.map(({ id }) => id)];

export const PROPERTIES: readonly Property[] = [
  {
    what: 'A soup of Chinese and Markdown is parsed and linted; every span lies inside it and parts no character',
    share: 0.58,
    property: asUnknown(
      fc.property(soup(SHORT), fc.constantFrom(...KINDS), (text, kind) => checkInvariants(text, kind)),
    ),
  },
  {
    what: 'The safe fixes of a soup can be applied at once, and in the end none is left',
    share: 0.2,
    property: asUnknown(fc.property(soup(SHORT), fc.constantFrom(...KINDS), (text, kind) => checkFixes(text, kind))),
  },
  {
    what: 'The safe fixes of a draft with lists, quotations, tables, links, code and formulas leave every numeral, every word and every node as it is',
    share: 0.2,
    property: asUnknown(fc.property(documents, fc.constantFrom(...KINDS), checkUntouched)),
  },
  {
    what: 'A passage of a draft that someone has worked on is linted and fixed in the same way',
    share: 0.012,
    property: asUnknown(
      fc.property(mutatedPassage(), ({ after }) => {
        checkInvariants(after, 'annual-report');
        checkFixes(after, 'annual-report');
      }),
    ),
  },
  {
    what: 'A changed passage read with the help of what was read before gives the findings of reading it alone',
    share: 0.008,
    property: asUnknown(fc.property(mutatedPassage(), ({ before, after }) => checkReuse(before, after))),
  },
];

function asUnknown<Tuple>(property: fc.IProperty<Tuple>): fc.IProperty<unknown> {
  return property as fc.IProperty<unknown>;
}
