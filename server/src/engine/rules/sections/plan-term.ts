/** “十五五”时期（2025—2030年）, 2024年是…（2021—2025年）实施的第三年: years that a plan's own term contradicts. */
import { defineRule } from '../rule.ts';
import { planTerms, yearsOfPlan } from './planTerms.ts';

export default defineRule({
  id: 'sections/plan-term',
  title: { zh: '规划的起止年份或第几年有误', en: 'Years of a plan or their number are wrong' },
  source: '各五年规划的起止年份',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    yield* planTerms(report);
    yield* yearsOfPlan(report);
  },
});
