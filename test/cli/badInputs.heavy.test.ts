/** The rows of the matrix of bad inputs that take seconds each: archives and texts that were made to hurt. */
import { expect, test } from 'vitest';
import { badInputs } from './badInputs.ts';
import { checkBadInput } from './checkBadInput.ts';
import { zipBomb } from './docxSamples.ts';
import { makeFolder, runCli } from './harness.ts';

test.each(badInputs.filter(({ isHeavy }) => isHeavy))('$input', checkBadInput);

test('an archive that grows beyond bounds is not converted either', async () => {
  const folder = await makeFolder({ 'a.docx': await zipBomb() });
  const { exit, stdout, stderr } = await runCli(['convert', 'a.docx'], { cwd: folder });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toMatch(/^a\.docx: .*解压后过大[^\n]*\n$/);
});
