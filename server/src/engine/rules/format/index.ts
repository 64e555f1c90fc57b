/** The rules of written form, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import adjacentNumbers from './adjacent-numbers.ts';
import attachmentStop from './attachment-stop.ts';
import bareDecimal from './bare-decimal.ts';
import brackets from './brackets.ts';
import brokenParagraph from './broken-paragraph.ts';
import bullet from './bullet.ts';
import century from './century.ts';
import cutNumber from './cut-number.ts';
import dateForm from './date-form.ts';
import decimalComma from './decimal-comma.ts';
import decreaseMultiple from './decrease-multiple.ts';
import digitSpace from './digit-space.ts';
import documentNumber from './document-number.ts';
import doubledApproximation from './doubled-approximation.ts';
import doubledMark from './doubled-mark.ts';
import ellipsisDash from './ellipsis-dash.ts';
import fullStop from './full-stop.ts';
import fullWidthDigit from './full-width-digit.ts';
import halfWidth from './half-width.ts';
import hardBreak from './hard-break.ts';
import houseTerm from './house-term.ts';
import invisibleCharacter from './invisible-character.ts';
import joinedNames from './joined-names.ts';
import missingPercent from './missing-percent.ts';
import mixedIndent from './mixed-indent.ts';
import monthDayName from './month-day-name.ts';
import nestedTitleMark from './nested-title-mark.ts';
import ordinalForm from './ordinal-form.ts';
import ordinalMark from './ordinal-mark.ts';
import quotes from './quotes.ts';
import rangeDash from './range-dash.ts';
import rangeUnit from './range-unit.ts';
import straySpace from './stray-space.ts';
import tableCells from './table-cells.ts';
import thousandUnit from './thousand-unit.ts';
import timeForm from './time-form.ts';
import titleVariant from './title-variant.ts';
import twoDigitYear from './two-digit-year.ts';

export const formatRules: readonly Rule[] = [
  ordinalMark,
  brackets,
  doubledMark,
  halfWidth,
  fullStop,
  ellipsisDash,
  quotes,
  fullWidthDigit,
  digitSpace,
  straySpace,
  nestedTitleMark,
  joinedNames,
  titleVariant,
  houseTerm,
  documentNumber,
  dateForm,
  twoDigitYear,
  timeForm,
  century,
  monthDayName,
  rangeUnit,
  rangeDash,
  thousandUnit,
  bareDecimal,
  decimalComma,
  decreaseMultiple,
  doubledApproximation,
  adjacentNumbers,
  attachmentStop,
  brokenParagraph,
  hardBreak,
  mixedIndent,
  ordinalForm,
  bullet,
  tableCells,
  invisibleCharacter,
  cutNumber,
  missingPercent,
] as readonly Rule[];
