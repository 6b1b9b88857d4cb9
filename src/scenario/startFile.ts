/** What a new scenario file starts from. */
export interface Start {
  readonly id: string;
  /** Path of the JSON Schema as the file names it. */
  readonly schema: string;
  /** Text of a whole scenario to copy, or the id and title of one to extend. */
  readonly from: { readonly copy: string } | { readonly extend: string; readonly title: string };
}

/** `two-bridges` -> `Two bridges`. */
const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The text of a scenario of one's own: a copy with another name, or a file that writes only what differs. */
export function startFile({ id, schema, from }: Start): string {
  const head = `# yaml-language-server: $schema=${schema}`;
  const title = titleOf(id);
  if ('copy' in from) {
    const lines = from.copy.split('\n');
    const at = lines.findIndex((line) => line.startsWith('demarche:'));
    return [head, ...lines.slice(Math.max(0, at))]
      .map((line) => (line.startsWith('id:') ? `id: ${id}` : line))
      .map((line) => (line.startsWith('title:') ? `title: ${title}` : line))
      .join('\n');
  }
  return [
    head,
    `# It starts from "${from.title}": maps merge, lists and single values replace, \`key: null\` removes.`,
    'demarche: 1',
    `id: ${id}`,
    `extends: ${from.extend}`,
    `title: ${title}`,
    '',
  ].join('\n');
}
