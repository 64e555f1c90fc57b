/** Keeps what V8 made of a program for the next run, one file for each Node; without one everything goes on, slower. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import zlib from 'node:zlib';
import { userCacheFolder } from './userCache.ts';

export interface KeptCode {
  readonly code: Buffer;
  /** How many runs, one after the other, have added the functions that they called: 1 or more. */
  readonly runs: number;
}

export interface CodeCache {
  /** Undefined when there is none, or it is damaged or that of another program. */
  read(): KeptCode | undefined;
  write(kept: KeptCode): void;
}

/** V8 itself looks neither for damage nor for another program of the same length: both are in the checksum. */
const CHECKSUM_BYTES = 4;
/** In front of the checksum, one byte. */
const RUNS_BYTES = 1;

/** Never from the folder that is checked: what is read here is run. Null where Node cannot make a checksum (before 20.15). */
export function openCodeCache(program: Uint8Array): CodeCache | null {
  const { crc32 } = zlib as { crc32?: (data: Uint8Array, before?: number) => number };
  if (!crc32) return null;
  const path = join(userCacheFolder(process.env), 'code', `${process.version}-${process.arch}`);
  const checksumOf = (kept: Uint8Array) => crc32(kept, crc32(program));
  return {
    read() {
      try {
        const file = readFileSync(path);
        const kept = file.subarray(0, -CHECKSUM_BYTES);
        if (checksumOf(kept) !== file.readUInt32LE(kept.length)) return undefined;
        return { code: kept.subarray(0, -RUNS_BYTES), runs: kept.readUInt8(kept.length - RUNS_BYTES) };
      } catch {
        return undefined; // Not there, or too short to be one.
      }
    },
    write({ code, runs }) {
      const kept = Buffer.concat([code, Buffer.of(runs)]);
      const checksum = Buffer.alloc(CHECKSUM_BYTES);
      checksum.writeUInt32LE(checksumOf(kept));
      // Other runs may read and write it at this moment, so it appears in one step.
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(temporary, Buffer.concat([kept, checksum]), { mode: 0o600 });
        renameSync(temporary, path);
      } catch {
        remove(temporary); // It would only have saved time, so nobody is told.
      }
    },
  };
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing may be written there is nothing to remove.
  }
}
