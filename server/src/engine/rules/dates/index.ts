/** The rules of dates, in the order in which lists show them. */
import type { Rule } from '../rule.ts';
import afterIssue from './after-issue.ts';
import impossible from './impossible.ts';
import reversed from './reversed.ts';
import weekday from './weekday.ts';

export const datesRules: readonly Rule[] = [impossible, reversed, weekday, afterIssue] as readonly Rule[];
