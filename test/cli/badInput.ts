/** One case of the matrix of bad inputs. */
import type { Content } from './harness.ts';
import type { ProcessOptions } from './process.ts';

export interface BadInput {
  /** For the page of the documentation. */
  readonly input: string;
  readonly files: Readonly<Record<string, Content | (() => Promise<Buffer>)>>;
  readonly args: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly sink?: ProcessOptions['sink'];
  /** Folder to run in, below the one with the files. */
  readonly cwd?: string;
  /** What stderr begins with or, for several lines, holds; a part of stdout where nothing is said on stderr. */
  readonly message: string;
  readonly exit: 0 | 1 | 2;
  /** `kept`: every file is as it was, byte for byte, and no other has appeared. */
  readonly state: 'kept';
  /** Takes seconds: tried in `npm run test:heavy` alone. */
  readonly isHeavy?: boolean;
}
