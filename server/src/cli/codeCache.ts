/** Keeps what V8 made of a program for the next run, one file for each Node; without one everything goes on, slower. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import zlib from 'node:zlib';
import { userCacheFolder } from './userCache.ts';

export interface CodeCache {
  /** Undefined when there is none, or it is damaged or that of another program. */
  read(): Buffer | undefined;
  write(code: Uint8Array): void;
}

/** V8 itself looks neither for damage nor for another program of the same length: both are in the checksum. */
const CHECKSUM_BYTES = 4;

/** Never from the folder that is checked: what is read here is run. Null where Node cannot make a checksum (before 20.15). */
export function openCodeCache(program: Uint8Array): CodeCache | null {
  const { crc32 } = zlib as { crc32?: (data: Uint8Array, before?: number) => number };
  if (!crc32) return null;
  const path = join(userCacheFolder(process.env), 'code', `${process.version}-${process.arch}`);
  const checksumOf = (code: Uint8Array) => crc32(code, crc32(program));
  return {
    read() {
      try {
        const file = readFileSync(path);
        const code = file.subarray(0, -CHECKSUM_BYTES);
        return checksumOf(code) === file.readUInt32LE(code.length) ? code : undefined;
      } catch {
        return undefined; // Not there, or too short to be one.
      }
    },
    write(code) {
      const checksum = Buffer.alloc(CHECKSUM_BYTES);
      checksum.writeUInt32LE(checksumOf(code));
      // Other runs may read and write it at this moment, so it appears in one step.
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(temporary, Buffer.concat([code, checksum]), { mode: 0o600 });
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
