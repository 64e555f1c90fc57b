/** Names the machine and the versions that a measurement was taken with. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';

/** `fazhi-lint 0.1.0, Node 20.20.2, linux x64, 2 × AMD EPYC, 24 GiB` */
export function machine(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `fazhi-lint ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB`;
}
