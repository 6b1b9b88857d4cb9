import { type CompileOptions, checkScenario, checkTranslation } from '../../scenario/compile/compile.ts';
import { type Finding, makeFindingText } from '../../scenario/compile/finding.ts';
import { DONE, type ExitCode, FAULTY, writeJson, writeLine } from '../console.ts';
import { openScenario, TRANSLATION } from '../shelf.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Findings of a scenario, or of `NAME.LANG.yaml` as the translation of one. */
function findingsOf(options: CompileOptions): readonly Finding[] {
  const [, id, language] = TRANSLATION.exec(options.id) ?? [];
  return id === undefined || language === undefined
    ? checkScenario(options)
    : checkTranslation({ ...options, id, language });
}

/** Validates and advises statically. */
export function check(files: readonly string[], { json = false, strict = false }: CheckOptions): ExitCode {
  const found: Finding[] = [];
  for (const given of files) {
    const opened = openScenario(given);
    const findings = findingsOf(opened.options);
    found.push(...findings);
    if (json) continue;
    for (const finding of findings) writeLine(makeFindingText(finding, opened.sourceOf(finding.file)));
    const errors = findings.filter((f) => f.severity === 'error').length;
    const advice = findings.length - errors;
    const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
    writeLine(
      `${given}: ${counted(errors, 'error', 'errors')}, ${counted(advice, 'piece of advice', 'pieces of advice')}`,
    );
  }
  if (json) writeJson(found);
  const faulty = found.some((f) => f.severity === 'error' || strict);
  return faulty ? FAULTY : DONE;
}
