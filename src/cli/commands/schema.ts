import { makeJsonSchemaText } from '../../scenario/schema/jsonSchema.ts';
import { makeReference } from '../../scenario/schema/reference.ts';
import { DONE, type ExitCode, writeText } from '../console.ts';

/** Prints the JSON Schema of scenario files, as `scenarios/schema.json` holds it; or the reference of the manual. */
export function schema({ reference = false }: { readonly reference?: boolean }): ExitCode {
  writeText(reference ? makeReference() : makeJsonSchemaText());
  return DONE;
}
