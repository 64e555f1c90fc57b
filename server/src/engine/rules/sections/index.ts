/** The rules of contents and elements, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import addressee from './addressee.ts';
import closingWords from './closing-words.ts';
import empty from './empty.ts';
import fileYear from './file-year.ts';
import issueDate from './issue-date.ts';
import issuerMismatch from './issuer-mismatch.ts';
import lastYearCopy from './last-year-copy.ts';
import leftover from './leftover.ts';
import letterMismatch from './letter-mismatch.ts';
import missing from './missing.ts';
import missingHeading from './missing-heading.ts';
import otherPlace from './other-place.ts';
import outOfOrder from './out-of-order.ts';
import planPeriod from './plan-period.ts';
import repeatedText from './repeated-text.ts';
import signOff from './sign-off.ts';
import thin from './thin.ts';
import title from './title.ts';
import titleForm from './title-form.ts';
import yearMismatch from './year-mismatch.ts';

export const sectionsRules: readonly Rule[] = [
  missing,
  missingHeading,
  outOfOrder,
  empty,
  thin,
  leftover,
  title,
  titleForm,
  addressee,
  signOff,
  issueDate,
  issuerMismatch,
  yearMismatch,
  fileYear,
  planPeriod,
  letterMismatch,
  otherPlace,
  repeatedText,
  lastYearCopy,
  closingWords,
] as unknown as readonly Rule[];
