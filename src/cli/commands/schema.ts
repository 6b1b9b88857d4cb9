import { makeJsonSchemaText } from '../../scenario/schema/jsonSchema.ts';
import { DONE, type ExitCode, writeText } from '../console.ts';

/** Prints the JSON Schema of scenario files, as `scenarios/schema.json` holds it. */
export function schema(): ExitCode {
  writeText(makeJsonSchemaText());
  return DONE;
}
