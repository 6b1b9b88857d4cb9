import { DONE, type ExitCode, FAULTY, writeJson, writeLine } from '../console.ts';
import { type FileVerdict, verdictOf } from '../fileVerdict.ts';
import { inHandfuls } from '../handfuls.ts';

/** Verdicts of files, in their order; nothing of a file is kept but its verdict. */
export async function verify(
  files: readonly string[],
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const verdicts = await inHandfuls<FileVerdict>({
    files,
    read: verdictOf,
    entry: new URL('../fileVerdict.ts', import.meta.url),
    quiet: json,
  });
  if (json) writeJson(verdicts);
  else for (const { file, reason } of verdicts) writeLine(`${file}: ${reason}`);
  return verdicts.every((v) => v.verdict === 'verified') ? DONE : FAULTY;
}
