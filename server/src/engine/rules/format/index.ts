/** The rules of written form, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import attachmentStop from './attachment-stop.ts';
import bareDecimal from './bare-decimal.ts';
import brackets from './brackets.ts';
import brokenParagraph from './broken-paragraph.ts';
import dateForm from './date-form.ts';
import decreaseMultiple from './decrease-multiple.ts';
import digitSpace from './digit-space.ts';
import documentNumber from './document-number.ts';
import doubledApproximation from './doubled-approximation.ts';
import doubledMark from './doubled-mark.ts';
import fullWidthDigit from './full-width-digit.ts';
import halfWidth from './half-width.ts';
import hardBreak from './hard-break.ts';
import houseTerm from './house-term.ts';
import invisibleCharacter from './invisible-character.ts';
import joinedNames from './joined-names.ts';
import mixedIndent from './mixed-indent.ts';
import monthDayName from './month-day-name.ts';
import nestedTitleMark from './nested-title-mark.ts';
import ordinalForm from './ordinal-form.ts';
import ordinalMark from './ordinal-mark.ts';
import rangeDash from './range-dash.ts';
import rangeUnit from './range-unit.ts';
import thousandUnit from './thousand-unit.ts';
import titleVariant from './title-variant.ts';
import twoDigitYear from './two-digit-year.ts';

export const formatRules: readonly Rule[] = [
  ordinalMark,
  brackets,
  doubledMark,
  halfWidth,
  fullWidthDigit,
  digitSpace,
  nestedTitleMark,
  joinedNames,
  titleVariant,
  houseTerm,
  documentNumber,
  dateForm,
  twoDigitYear,
  monthDayName,
  rangeUnit,
  rangeDash,
  thousandUnit,
  bareDecimal,
  decreaseMultiple,
  doubledApproximation,
  attachmentStop,
  brokenParagraph,
  hardBreak,
  mixedIndent,
  ordinalForm,
  invisibleCharacter,
] as readonly Rule[];
