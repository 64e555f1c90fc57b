/** The rows of the matrix of bad inputs that take seconds each: archives and texts that were made to hurt. */
import { test } from 'vitest';
import { badInputs } from './badInputs.ts';
import { checkBadInput } from './checkBadInput.ts';

test.each(badInputs.filter(({ isHeavy }) => isHeavy))('$input', checkBadInput);
