import { useEffect, useState } from 'preact/hooks';

/** No scenario may be larger. */
const MOST_BYTES = 256 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly name: string; readonly why: 'not-text' | 'too-large' };

/** Reads a file that somebody gave as a scenario text. */
export async function readScenarioFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { ok: false, name, why: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? { ok: false, name, why: 'not-text' } : { ok: true, name, text };
  } catch {
    return { ok: false, name, why: 'not-text' };
  }
}

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file dropped anywhere on the page; tells whether one hangs over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      onFile(file);
    };
    // before the editor, which would write the file's text into its own
    addEventListener('dragover', drag, true);
    addEventListener('dragleave', leave, true);
    addEventListener('drop', drop, true);
    return () => {
      removeEventListener('dragover', drag, true);
      removeEventListener('dragleave', leave, true);
      removeEventListener('drop', drop, true);
    };
  }, [onFile]);
  return over;
}
