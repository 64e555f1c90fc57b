/** Says at the end of a run, in one line, which tests had nothing to run on, so that a pass is not taken for more than it is. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export default class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lacking = modules.flatMap(lacks);
    if (lacking.length > 0) console.info(`Left out for want of texts or programs: ${lacking.join('; ')}`);
  }
}

function lacks(module: TestModule): string[] {
  const skipped = [...module.children.allTests('skipped')];
  const notes = skipped.map(test => {
    const result = test.result();
    return result.state === 'skipped' ? result.note : undefined;
  });
  const reasons = [...new Set(notes.filter(note => note !== undefined))];
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  return skipped.length > 0 ? [`${relative('.', module.moduleId)} ${skipped.length}${why}`] : [];
}
