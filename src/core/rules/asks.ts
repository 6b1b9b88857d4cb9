import type { Form } from '../scenario/addressee.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { DemarcheId } from '../scenario/ids.ts';

const FORM_RANK: Readonly<Record<Form, number>> = { private: 0, public: 1, formal: 2 };

/** All that one desk asks of one addressee in a turn. */
export interface Ask {
  form: Form;
  broker: boolean;
  mission: boolean;
  consult: boolean;
  readonly demarches: DemarcheId[];
  terms: readonly string[];
  /** What an open smaller door adds to V, from the moment of asking. */
  odds: number;
}

const NOTHING_ASKED: ReadonlyMap<string, Ask> = new Map();

/** What the steps of a desk ask of each addressee. */
export function asksOf(
  steps: readonly { readonly demarche: Demarche; readonly terms: readonly string[] }[],
): ReadonlyMap<string, Ask> {
  if (steps.length === 0) return NOTHING_ASKED;
  const asks = new Map<string, Ask>();
  for (const { demarche, terms } of steps) {
    if (demarche.to === undefined) continue;
    let ask = asks.get(demarche.to);
    if (!ask) {
      ask = {
        form: 'private',
        broker: false,
        mission: false,
        consult: false,
        demarches: [],
        terms: [],
        odds: 0,
      };
      asks.set(demarche.to, ask);
    }
    if (FORM_RANK[demarche.form] > FORM_RANK[ask.form]) ask.form = demarche.form;
    if (demarche.broker) {
      ask.broker = true;
      ask.terms = terms;
    }
    if (demarche.mission) ask.mission = true;
    if (demarche.treaty === 'consult') ask.consult = true;
    ask.demarches.push(demarche.id);
  }
  return asks;
}
