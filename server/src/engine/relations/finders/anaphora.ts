/** 制定规范性文件9件。上述6件文件…; 审结269件…审结的296件中: a number taken up again must be the number that was told. */

import { hasSlipOfDigits, haveChangedPlaces } from '../../text/digitSlips.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { agreementOf, meets, SIGN } from '../judging/judge.ts';
import { looksLikeSlip } from '../judging/slips.ts';
import { takesUp } from '../reading/anaphora.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { meansAll, namedBefore, subjectBefore } from '../reading/toldAgain.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, noteOf, operandsOf } from '../writing/describe.ts';

export function* findAnaphora(reading: ParagraphReading): Generator<Relation> {
  for (const mention of reading.mentions) {
    if (!isCount(mention)) continue;
    if (takesUpSeveral(reading, mention)) continue;
    const again = toldAgain(reading, mention);
    if (again) {
      yield again;
      continue;
    }
    const takes = takesUp(mention);
    const candidates = takes
      ? reading.mentions.filter(
          other => other.index < mention.index && isCount(other) && comparable(other, mention) && takes(other),
        )
      : [];
    const same = candidates.findLast(other => meets(intervalOf(other.figure), intervalOf(mention.figure)));
    const [meant, ...more] =
      candidates.length > 1
        ? candidates.filter(({ figure }) => hasSlipOfDigits(figure.digits, mention.figure.digits))
        : candidates;
    if (same) yield write(reading, mention, same, candidates.length === 1);
    else if (meant && more.length === 0) yield write(reading, mention, meant, true);
  }
}

/** 对23家施工企业、9家劳务企业立案，上述32家企业: what was told last is meant together. */
function takesUpSeveral({ mentions, excerpt }: ParagraphReading, mention: Mention): boolean {
  if (!/(?:上述|以上|前述)[^,;。]{0,6}$/.test(mention.lead)) return false;
  const own = amountOf(mention.figure);
  const before = mentions.filter(
    other =>
      other.index < mention.index &&
      other.sentence === mention.sentence &&
      isCount(other) &&
      other.figure.unit === mention.figure.unit,
  );
  // 制定2项制度，修订《丙规定》，上述3项制度: a title is one of them.
  const since = excerpt.prose.slice(
    before.at(-1)?.figure.span.end ?? mention.figure.span.start,
    mention.figure.span.start,
  );
  const titles = since.split('《').length - 1;
  const [last, ...others] = before.toReversed().map(({ figure }) => amountOf(figure));
  if (titles > 0 && last?.add(titles).equals(own)) return true;
  let sum = last;
  for (const amount of others) {
    sum = sum?.add(amount);
    if (sum?.equals(own)) return true;
  }
  return false;
}

/** 拟修改9件…。对拟修改的11件文件; 选聘法治副校长68名…。86名法治副校长全年授课. */
function toldAgain(reading: ParagraphReading, mention: Mention): Relation | null {
  const [told, ...others] = namedBefore(reading.mentions, mention);
  if (told && others.length === 0) return write(reading, mention, told, true);
  const subject = subjectBefore(reading.mentions, mention);
  if (!subject) return null;
  const isSame = meets(intervalOf(subject.figure), intervalOf(mention.figure));
  const isAll = saysAll(mention) && looksLikeSlip(mention.figure, amountOf(subject.figure));
  return isSame || isAll || isSlipOfAll(subject, mention) ? write(reading, mention, subject, true) : null;
}

/** 8次会前学法`均`由区司法局主讲: all of them are meant. */
function saysAll(mention: Mention): boolean {
  return meansAll(mention) || /^[^,;。]{2,12}?(?:均|都|全部)/.test(mention.rest);
}

/** 12名监督员 may be some of 32名; 36名 are more than there are, and 23名 the same with its digits turned. */
function isSlipOfAll({ figure: all }: Mention, { figure }: Mention): boolean {
  if (all.digits.length < 2 || all.digits.length !== figure.digits.length || all.scale !== figure.scale) return false;
  return (
    haveChangedPlaces(all.digits, figure.digits) ||
    (amountOf(figure).gt(amountOf(all)) && hasSlipOfDigits(figure.digits, all.digits))
  );
}

function write({ excerpt }: ParagraphReading, mention: Mention, told: Mention, sure: boolean): Relation {
  const verdict = agreementOf(told.figure, mention.figure);
  const textOf = ({ figure }: Mention) => excerpt.text.slice(figure.span.start, figure.span.end);
  return describe({
    kind: 'repeat',
    verdict,
    note: noteOf(verdict, excerpt, mention.figure, told.figure),
    basis: sure ? 'grammar' : 'search',
    span: mention.figure.span,
    stated: textOf(mention),
    formula: `${textOf(told)}${SIGN[verdict]}${textOf(mention)}`,
    operands: operandsOf(excerpt, [told.figure], '前文', 'earlier'),
    repairs:
      verdict !== 'inconsistent'
        ? []
        : [
            changeFigure(excerpt, mention.figure, told.figure.digits),
            changeFigure(excerpt, told.figure, mention.figure.digits),
          ],
  });
}
