import type { Form } from '../../core/scenario/addressee.ts';
import type { Demarche } from '../../core/scenario/demarche.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Entry } from '../../core/turn/door.ts';
import { numberOf, textOf } from './exported.ts';
import { goldsteinOf, isPloverEvent, type PloverEvent, ploverEventOf } from './ontology.ts';

/** Who gave a step its code: the scenario, or a rule from its form, its addressee and what it asks. */
export const CODED_BY = ['scenario', 'fallback'] as const;
export type CodedBy = (typeof CODED_BY)[number];

/** Labels that make a step comparable with event data; no rule of the simulation reads them. */
export interface EventCode {
  readonly cameo: string;
  readonly goldstein: number | null;
  /** Null: a statement or an appeal, which PLOVER does not count as an event. */
  readonly plover: PloverEvent | null;
  readonly coded: CodedBy;
}

/** A step as far as it can be known: from the scenario, or from what the log tells of it. */
export interface KnownStep {
  readonly demarche: Demarche | null;
  readonly addressee: string | null;
  readonly form: string | null;
  readonly venue: boolean;
  readonly cameo: string | null;
  readonly goldstein: number | null;
}

/** What can be known of a step: the scenario's démarche goes before the log's own entry. */
export function knownStep(id: string, scenario: Scenario | null, told: Entry | undefined): KnownStep {
  const demarche = scenario?.demarches.find((one) => one.id === id) ?? null;
  const params = told?.params;
  const addressee = demarche ? (demarche.to ?? null) : textOf(params?.['to']);
  return {
    demarche,
    addressee,
    form: demarche?.form ?? textOf(params?.['form']),
    venue: scenario?.addressees.some((one) => one.id === addressee && one.type === 'venue') ?? false,
    cameo: demarche ? (demarche.cameo ?? null) : textOf(params?.['cameo']),
    goldstein: demarche ? (demarche.goldstein ?? null) : numberOf(params?.['goldstein']),
  };
}

/** The code of a step, as its scenario gives it, else by its form, its addressee and what it asks. */
export function codeOfStep(step: KnownStep): EventCode {
  const { demarche, cameo, goldstein } = step;
  if (cameo !== null) {
    const plover = isPloverEvent(demarche?.plover) ? demarche.plover : ploverEventOf(cameo);
    return { cameo, goldstein: goldstein ?? goldsteinOf(cameo), plover, coded: 'scenario' };
  }
  const given = fallbackOf(step);
  return { cameo: given, goldstein: goldsteinOf(given), plover: ploverEventOf(given), coded: 'fallback' };
}

/** What a step is taken for where its scenario says nothing. */
function fallbackOf({ demarche, addressee, form, venue }: KnownStep): string {
  if (demarche) {
    if (demarche.blames) return '112';
    if (demarche.proposes) return '0356';
    if (demarche.treaty === 'invoke' || demarche.mission) return '0234';
    if (demarche.treaty === 'consult') return '041';
    if (demarche.broker) return '028';
    if (demarche.calms !== undefined) return '022';
    if (demarche.evidence || demarche.binds > 0) return '010';
  }
  if (addressee === null) return form === 'private' ? '036' : '010';
  if (venue) return '022';
  // A form that is none of the list is told by no rules of ours: it is taken for an appeal.
  switch (form as Form | null) {
    case 'private':
      return '041';
    case 'formal':
      return '022';
    default:
      return '020';
  }
}
