/** Where what is said outside of a document stands, as the protocol has places. */
import type { Location } from 'vscode-languageserver';
import { WORD_FILE } from '../config/previousFiles.ts';
import type { PreviousReport } from '../config/previousReport.ts';
import { START } from '../config/walk.ts';
import type { Elsewhere } from '../engine/index.ts';
import { placeOf, uriOf } from './place.ts';

/** A document with last year's report, which lies in the same file system. */
export interface Compared {
  readonly uri: string;
  readonly previous: Pick<PreviousReport, 'path'>;
}

/** A Word file has no lines: only the file is named. Null where it is not known. */
export function locationOf({ uri, previous }: Compared, { file, path, range }: Elsewhere): Location | null {
  const place = placeOf(uri);
  const target = file === 'lastYear' ? previous.path : path;
  if (!place || target === null) return null;
  return { uri: uriOf({ prefix: place.prefix, path: target }), range: WORD_FILE.test(target) ? START : range };
}
