/** What is wrong with suppressions themselves: they name no rule there is, give no reason, suppress nothing or too much. */
import { type Config, isRuleOrFamily, levelOfNotice, ruleMeantBy } from './config/config.ts';
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import type { Suppression } from './suppression.ts';
import { suppressionRemoval } from './suppressionEdit.ts';
import { askedAs } from './text/nearestName.ts';

/** The notices about one suppression, at the levels that `config` gives them. */
export function faultsOf(suppression: Suppression, report: Report, config: Config | undefined): Finding[] {
  const unknown = suppression.rules.filter(rule => !isRuleOrFamily(rule));
  const faults = unknown.map(rule => unknownRule(rule, suppression, report));
  // A suppression that names unknown rules only has no effect either; the reason has been said.
  if (suppression.ambiguous !== null) faults.push(ambiguous(suppression, suppression.ambiguous));
  else if (!suppression.used && (unknown.length === 0 || unknown.length < suppression.rules.length)) {
    faults.push(unused(suppression, report));
  }
  if (suppression.reason === '') faults.push(missingReason(suppression));
  return faults.flatMap(fault => {
    const severity = levelOfNotice(fault.rule, config);
    return severity === 'off' ? [] : [{ ...fault, severity }];
  });
}

type Fault = Omit<Finding, 'severity'>;

function unused({ comment, mark }: Suppression, report: Report): Fault {
  return {
    rule: 'suppression/unused',
    span: comment,
    message:
      mark === null
        ? {
            zh: '这条忽略说明没有忽略任何问题，可以删去。',
            en: 'This suppression suppresses nothing and can be removed.',
          }
        : {
            zh: '这条忽略说明所指的文字已经改动，或者问题已不存在，它不再起作用，可以删去。',
            en: 'The words that this suppression was written for have changed, or nothing is wrong there any more; it can be removed.',
          },
    evidence: [],
    fixes: [
      {
        title: { zh: '删去这条忽略说明', en: 'Remove this suppression' },
        safety: 'ask',
        edits: [suppressionRemoval(report, comment)],
      },
    ],
  };
}

function unknownRule(rule: string, { comment }: Suppression, report: Report): Fault {
  const at = report.text.slice(comment.start, comment.end).indexOf(rule);
  const span = at < 0 ? comment : { start: comment.start + at, end: comment.start + at + rule.length };
  const meant = at < 0 ? null : ruleMeantBy(rule);
  const asked = askedAs(meant);
  return {
    rule: 'suppression/unknown-rule',
    span,
    message: {
      zh: `没有规则或规则类别「${rule}」${asked.zh}这条忽略说明对它不起作用。请核对名称（fazhi-lint rules 列出全部规则）；理由请写在冒号之后。`,
      en: `There is no rule or family "${rule}"${asked.en} Nothing is suppressed by that name. Check it (fazhi-lint rules lists them all); a reason goes after a colon.`,
    },
    evidence: [],
    fixes: meant === null ? [] : [{ title: CHANGE_TO(meant), safety: 'ask', edits: [{ span, newText: meant }] }],
  };
}

const CHANGE_TO = (name: string) => ({ zh: `改为「${name}」`, en: `Change to "${name}"` });

function missingReason({ comment }: Suppression): Fault {
  return {
    rule: 'suppression/missing-reason',
    span: comment,
    message: {
      zh: '这条忽略说明没有写理由。请在规则名称后加冒号和理由，如「: 含上年结转」。',
      en: 'This suppression gives no reason. Write it after the name of the rule and a colon.',
    },
    evidence: [],
    fixes: [],
  };
}

function ambiguous({ comment }: Suppression, rule: string): Fault {
  return {
    rule: 'suppression/ambiguous',
    span: comment,
    message: {
      zh: `这里不止一处「${rule}」的问题，不知道忽略哪一处，所以一处也没有忽略。请在规则名称后用引号写出那一处的文字，如「${rule} "23.52%"」；都要忽略的，用 fazhi-disable 和 fazhi-enable 圈起来。`,
      en: `There is more than one finding of ${rule} here, so none is suppressed. Quote the words of the one you mean after the rule, as in ${rule} "23.52%"; to suppress all, put the lines between fazhi-disable and fazhi-enable.`,
    },
    evidence: [],
    fixes: [],
  };
}
