import { useEffect, useState } from 'preact/hooks';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files of a folder are handed over a hundred at a time. */
const filesIn = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (entry.isFile) {
    // An entry that is a file is one of files.
    const { file } = { file: (entry as FileSystemFileEntry).file.bind(entry) };
    return new Promise((found) => {
      file(
        (one) => found([one]),
        () => found([]),
      );
    });
  }
  // What is no file is a folder.
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: File[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((found) => {
      reader.readEntries(found, () => found([]));
    });
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await filesIn(one)));
  }
};

/** Files that were dropped, those in folders too. */
async function droppedIn(transfer: DataTransfer): Promise<readonly File[]> {
  // both lists are gone once the event is over
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat();
}

/** Takes files dropped anywhere on the page; tells whether some hang over it. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      void droppedIn(event.dataTransfer).then(onFiles);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return over;
}
