import type { HandedIn } from '../../../debrief/door.ts';
import type { ClassroomStore } from '../../../session/classroom/door.ts';
import { aliasesIn } from '../../../words/classroom.ts';
import type { Say } from '../../../words/door.ts';

/** How files are called on the page and in what leaves it. */
export interface ClassNames {
  /** Of a game: its code name, or what stands in for it. */
  nameOf(file: HandedIn): string;
  /** Of a file among those that stand apart. */
  titleOf(file: HandedIn): string;
  /** What stands in for each file, by its name; null while code names are shown. */
  readonly aliases: Readonly<Record<string, string>> | null;
}

const stemOf = (file: string): string => file.replace(/(\.demarche)?\.jsonl?$/i, '');

/** Code names, two of which are never alike, or the names of trees in their place. */
export function classNames(
  { files, places, anonymous }: Pick<ClassroomStore, 'files' | 'places' | 'anonymous'>,
  say: Say,
): ClassNames {
  const plain = files.map(({ file, codeName }) => codeName ?? stemOf(file));
  if (anonymous) {
    const most = Math.max(0, ...Object.values(places)) + 1;
    const trees = aliasesIn(say, most, plain);
    const aliases = Object.fromEntries(files.map(({ file }) => [file, trees[places[file] ?? 0] ?? '']));
    const aliasOf = ({ file }: HandedIn): string => aliases[file] ?? '';
    return { nameOf: aliasOf, titleOf: aliasOf, aliases };
  }
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  for (const [i, { file }] of files.entries()) {
    const name = plain[i] ?? file;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    names.set(file, n === 1 ? name : say('class-name-again', { name, n }));
  }
  return {
    nameOf: ({ file }) => names.get(file) ?? file,
    titleOf: ({ file }) => file,
    aliases: null,
  };
}
