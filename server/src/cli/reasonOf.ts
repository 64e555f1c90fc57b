/** What the operating system says of a file that it does not give, in words that help. */
import { Unreadable } from '../config/decode.ts';
import type { Localized } from '../engine/index.ts';

export function reasonOf(error: unknown): Localized {
  if (error instanceof Unreadable) return error.problem;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  switch (code) {
    case 'ENOENT':
      return { zh: '没有这个文件或文件夹。请核对路径。', en: 'There is no such file or folder. Check the path.' };
    case 'EACCES':
    case 'EPERM':
      return { zh: '没有访问权限。请检查文件的权限设置。', en: 'Access is denied. Check the permissions of the file.' };
    case 'EISDIR':
      return { zh: '这是文件夹，不是文件。请写出文件名。', en: 'This is a folder, not a file. Name a file.' };
    case 'EROFS':
      return { zh: '所在磁盘为只读。请换一个位置。', en: 'The disk is read-only. Choose another place.' };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        zh: '磁盘空间不足，没有写入，原文件未动。',
        en: 'The disk is full. Nothing was written; the file is as it was.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return { zh: '同时打开的文件过多。请稍后再试。', en: 'Too many files are open. Try again later.' };
    case 'ELOOP':
      return { zh: '这个链接绕回了自己。请删去或改正。', en: 'This link leads back to itself. Remove or correct it.' };
    default: {
      const reason = code || (error instanceof Error ? error.message : String(error));
      return { zh: `无法访问（${reason}）。`, en: `It cannot be accessed (${reason}).` };
    }
  }
}
