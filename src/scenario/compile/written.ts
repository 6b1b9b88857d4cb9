import { Findings } from './findings.ts';
import { readYaml } from './readYaml.ts';

/** Sections whose parts may occur in a game or not. */
const SECTIONS = ['endings', 'matters', 'incidents', 'reports', 'demarches'] as const;

/** `section/id` of what a file writes itself, whatever it extends: advice speaks of nothing else. */
export function writtenIn(name: string, text: string): readonly string[] {
  const root = readYaml(name, text, new Findings());
  const written: string[] = [];
  for (const section of SECTIONS) {
    const node = root?.entries.get(section)?.node;
    if (node?.kind === 'map') for (const id of node.entries.keys()) written.push(`${section}/${id}`);
  }
  return written;
}
