import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { Findings } from './findings.ts';
import {
  type Entry,
  type MapNode,
  makeSourceFile,
  type Node,
  type ScalarNode,
  type SourceFile,
  type Spot,
} from './node.ts';

/** What a file may be at most; see engineering notes on hostile files. */
export const LIMITS = { bytes: 256 * 1024, depth: 16, values: 20_000, text: 4000, number: 1e9 } as const;

/** NUL and other controls, bidirectional overrides, byte-order marks inside, lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const ONE_DOCUMENT = 'a file holds one scenario, without `---` between parts';

const hex = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** Reads one file into located nodes. Null when nothing can be said beyond what was found. */
export function readYaml(name: string, written: string, findings: Findings): MapNode | null {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  const file = makeSourceFile(name, text);
  const start: Spot = { file, offset: 0 };
  if (text.length > LIMITS.bytes || utf8Length(text) > LIMITS.bytes) {
    findings.add(start, {
      code: 'file-too-large',
      message: `the file is larger than ${LIMITS.bytes / 1024} KiB`,
    });
    return null;
  }
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) {
    findings.add(
      { file, offset: forbidden.index },
      {
        code: 'forbidden-character',
        message: `the character ${hex(forbidden[0])} may not stand in a scenario`,
        suggestion: 'take it out',
      },
    );
    return null;
  }
  // Told before the parser reads them all: a line of `---` is a mark wherever it stands.
  const [, second] = text.matchAll(/^---(?=\s|$)/gm);
  if (second) {
    findings.add({ file, offset: second.index }, { code: 'forbidden-yaml', message: ONE_DOCUMENT });
    return null;
  }
  const events = eventsOf(file, findings);
  if (!events) return null;
  const reader = new Reader(file, events, findings);
  const root = reader.read();
  if (!root || reader.broken) return null;
  if (root.kind === 'map') return root;
  findings.add(root.spot, {
    code: root.kind === 'scalar' && root.value === null ? 'empty-file' : 'wrong-type',
    message: 'a scenario is a map of sections, such as `title: ...`',
  });
  return null;
}

function eventsOf(file: SourceFile, findings: Findings): readonly Event[] | null {
  try {
    return parseEvents(file.text, { maxDepth: LIMITS.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const deep = /depth/i.test(error.reason);
    const offset = Math.min(error.mark?.position ?? 0, Math.max(0, file.text.length - 1));
    findings.add(
      { file, offset },
      deep
        ? { code: 'too-deep', message: `nested deeper than ${LIMITS.depth} levels` }
        : {
            code: 'not-yaml',
            message: `not readable as YAML: ${error.reason}`,
            suggestion: adviceFor(file, offset),
          },
    );
    return null;
  }
}

/** The two slips that make most unreadable files. */
function adviceFor(file: SourceFile, offset: number): string {
  const from = file.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const line = file.text.slice(from).split('\n', 1)[0] ?? '';
  if (/^\s*\t/.test(line)) return 'indent with blanks, not with tabs';
  if (/:\s[^"'{[]*:\s/.test(line)) return 'put a text that holds a colon in quotes';
  return 'check indentation, quotes and brackets on this line and the one before';
}

class Reader {
  readonly #file: SourceFile;
  readonly #events: readonly Event[];
  readonly #findings: Findings;
  #next = 0;
  #values = 0;
  /** Something was found after which the rest would only repeat it. */
  broken = false;

  constructor(file: SourceFile, events: readonly Event[], findings: Findings) {
    this.#file = file;
    this.#events = events;
    this.#findings = findings;
  }

  read(): Node | null {
    const first = this.#events[this.#next++];
    if (first?.type !== EVENT_ID.DOCUMENT) {
      this.#findings.add(this.#spot(0), { code: 'empty-file', message: 'the file is empty' });
      return null;
    }
    if (first.directives.length > 0)
      this.#refuse(0, 'directives (`%YAML`, `%TAG`) may not stand in a scenario');
    const root = this.#node();
    this.#next++;
    const more = this.#events[this.#next];
    if (more && root) {
      const offset = this.#file.text.search(/^---/m);
      this.#refuse(Math.max(0, offset), ONE_DOCUMENT);
    }
    return root;
  }

  #spot(offset: number): Spot {
    return { file: this.#file, offset };
  }

  #refuse(offset: number, message: string): void {
    this.#findings.add(this.#spot(offset), { code: 'forbidden-yaml', message });
    this.broken = true;
  }

  /** Offset of an empty value: just behind what was read before it. */
  #lastOffset = 0;

  #node(): Node | null {
    const event = this.#events[this.#next++];
    if (!event) return null;
    this.#values++;
    if (this.#values === LIMITS.values + 1) {
      this.#findings.add(this.#spot(this.#lastOffset), {
        code: 'too-many-values',
        message: `the file holds more than ${LIMITS.values} values`,
      });
      this.broken = true;
    }
    if (event.type === EVENT_ID.ALIAS) {
      this.#refuse(event.anchorStart - 1, 'aliases (`*name`) may not stand in a scenario');
      return null;
    }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return null;
    if (event.anchorStart >= 0)
      this.#refuse(event.anchorStart - 1, 'anchors (`&name`) may not stand in a scenario');
    if (event.tagStart >= 0) this.#refuse(event.tagStart, 'tags (`!name`) may not stand in a scenario');
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE: {
        const items: Node[] = [];
        const spot = this.#spot(event.start);
        while (this.#open()) {
          const item = this.#node();
          if (item) items.push(item);
        }
        this.#next++;
        return { kind: 'list', items, spot };
      }
      case EVENT_ID.MAPPING:
        return this.#map(event.start);
    }
  }

  #open(): boolean {
    const event = this.#events[this.#next];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }

  #map(start: number): MapNode {
    const entries = new Map<string, Entry>();
    while (this.#open()) {
      const key = this.#node();
      // A key and its value are one value of the file.
      this.#values--;
      const node = this.#node();
      if (!key || !node) continue;
      if (key.kind !== 'scalar' || key.value === null) {
        this.#findings.add(key.spot, { code: 'bad-key', message: 'a key is a single word' });
        continue;
      }
      const name = String(key.value);
      if (name === '<<') this.#refuse(key.spot.offset, 'merge keys (`<<`) may not stand in a scenario');
      else if (RESERVED.has(name))
        this.#findings.add(key.spot, { code: 'bad-key', message: `\`${name}\` may not be a key` });
      else if (entries.has(name))
        this.#findings.add(key.spot, {
          code: 'duplicate-key',
          message: `\`${name}\` stands twice in one map`,
          suggestion: 'put both together, or give one another name',
        });
      else entries.set(name, { key: name, spot: key.spot, node });
    }
    this.#next++;
    return { kind: 'map', entries, spot: this.#spot(start) };
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): ScalarNode {
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const offset = event.valueStart < 0 ? this.#lastOffset : event.valueStart - (quoted ? 1 : 0);
    const spot = this.#spot(offset);
    if (event.valueEnd > 0) this.#lastOffset = event.valueEnd;
    const text = event.valueStart < 0 ? '' : getScalarValue(this.#file.text, event);
    if (text.length > LIMITS.text)
      this.#findings.add(spot, {
        code: 'text-too-long',
        message: `a text of ${text.length} characters; at most ${LIMITS.text}`,
        suggestion: 'break it into paragraphs where a list of paragraphs may stand',
      });
    const escaped = FORBIDDEN.exec(text);
    if (escaped)
      this.#findings.add(spot, {
        code: 'forbidden-character',
        message: `the character ${hex(escaped[0])} may not stand in a scenario`,
        suggestion: 'take it out',
      });
    return { kind: 'scalar', value: plain ? plainValue(text) : text, spot };
  }
}

/** YAML 1.2 core schema. */
function plainValue(text: string): string | number | boolean | null {
  if (/^(~|null|Null|NULL|)$/.test(text)) return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^\.(nan|NaN|NAN)$/.test(text)) return Number.NaN;
  return text;
}
