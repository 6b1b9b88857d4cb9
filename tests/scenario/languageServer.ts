import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  getLanguageService,
  type LanguageService,
  TextDocument,
} from 'yaml-language-server';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const SCHEMA = pathToFileURL(`${folder}/schema.json`).href;
/** Marks where the cursor stands in a text given to `editor`. */
const CURSOR = '|';

const silent = { send: async () => {}, sendError: async () => {}, sendTrack: async () => {} };

/** The language server that editors run, with the settings of a YAML plugin, over a scenario file of a text. */
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  // The server asks for no more of a connection and telemetry than these.
  telemetry: silent as never,
});
service.configure({
  validate: true,
  hover: true,
  completion: true,
  format: false,
  schemas: [],
  customTags: [],
});

/** The server's own class of documents; its package says it by an older name. */
type Opened = Parameters<LanguageService['doHover']>[0];

let opened = 0;
function open(text: string, marked = true): { readonly document: Opened; readonly offset: number } {
  const offset = marked ? text.indexOf(CURSOR) : -1;
  opened += 1;
  const document = TextDocument.create(
    pathToFileURL(`${folder}/open-${opened}.yaml`).href,
    'yaml',
    1,
    `# yaml-language-server: $schema=${SCHEMA}\n${offset < 0 ? text : text.replace(CURSOR, '')}`,
  );
  // Made by the function that the package gives for it.
  return { document: document as Opened, offset: offset + document.getText().indexOf('\n') + 1 };
}

/** What the server offers at the cursor. */
export async function offeredAt(text: string): Promise<readonly CompletionItem[]> {
  const { document, offset } = open(text);
  const { items } = await service.doComplete(document, document.positionAt(offset), false);
  return items;
}

/** What the server says of the word at the cursor. */
export async function toldAt(text: string): Promise<string> {
  const { document, offset } = open(text);
  const hover = await service.doHover(document, document.positionAt(offset));
  const { contents } = hover ?? { contents: '' };
  return typeof contents === 'string' ? contents : 'value' in contents ? contents.value : '';
}

/** Problems that the server finds: `line:column message`, the line counted as in the text given. */
export async function problemsIn(text: string, marked = true): Promise<readonly string[]> {
  const { document } = open(text, marked);
  const found = await service.doValidation(document, false);
  return found.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
}
