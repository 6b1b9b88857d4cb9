import type { Finding, FindingCode } from './finding.ts';
import { placeOf, type Spot } from './node.ts';

export interface Fault {
  readonly code: FindingCode;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly severity?: 'error' | 'advice';
}

/** Most findings worth reading at once; a file of noise does not become a book. */
const MOST = 200;

/** Collects findings: one for each cause and place. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(spot: Spot, { code, message, suggestion, severity = 'error' }: Fault): void {
    const key = `${spot.file.name}\n${spot.offset}\n${code}\n${message}`;
    if (this.#found.has(key) || this.#found.size >= MOST) return;
    this.#found.set(key, {
      ...placeOf(spot),
      code,
      severity,
      message,
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  /** Adds what another collection holds. */
  take(other: Findings): void {
    for (const [key, finding] of other.#found) {
      if (this.#found.size >= MOST) return;
      if (!this.#found.has(key)) this.#found.set(key, finding);
    }
  }

  get any(): boolean {
    for (const finding of this.#found.values()) if (finding.severity === 'error') return true;
    return false;
  }

  /** In order of files as met, then of place. */
  list(): readonly Finding[] {
    const files: string[] = [];
    const all = [...this.#found.values()];
    for (const { file } of all) if (!files.includes(file)) files.push(file);
    return all.sort(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
  }
}
