import { CLAIMS } from '../../core/scenario/demarche.ts';
import { REPLIES, type ScriptTurn, type Step } from '../../core/scenario/script.ts';
import { turn } from './clock.ts';
import { condition } from './condition.ts';
import { sourcesOf } from './library.ts';
import {
  about,
  by,
  byTurn,
  choice,
  definition,
  either,
  into,
  list,
  optional,
  or,
  type Path,
  record,
  reference,
  type Shape,
  text,
} from './shape.ts';

const step: Shape<Step> = definition('step', () =>
  either({
    scalar: into(reference('demarches'), (id): Step => ({ demarche: id })),
    map: record(
      {
        demarche: about(reference('demarches'), 'The démarche that is used.', 'ask-vale'),
        terms: about(optional(list(reference('terms'))), 'Terms of the text it asks for.', [
          'bodies',
          'monitors',
        ]),
        line: about(optional(reference('lines')), 'The public line it takes.', 'people'),
        claim: about(optional(choice(CLAIMS)), 'Evidence at once, or verified a turn later.', 'verified'),
      },
      { usual: ['terms'] },
    ),
  }),
);
const optionsOfKey = (path: Path): string => `options/${path.at(-1) ?? ''}`;
const scriptFields = {
  steps: about(optional(list(step)), 'Démarches used, in any order.', ['call-vale']),
  posture: about(optional(reference('postures')), 'The posture taken.', 'hold'),
  reply: about(optional(choice(REPLIES)), 'What every text on the table is answered.', 'accept'),
  matters: about(optional(by('matters', reference(optionsOfKey))), 'Matters and the options taken.', {
    ferry: 'families',
  }),
};
const scriptTurn: Shape<ScriptTurn> = definition('script-turn', () => record(scriptFields));
const courseFields = {
  reactions: about(
    optional(
      list(
        record({
          when: about(condition, 'It does this instead while this holds.', {
            'reported-other': { from: 60 },
          }),
          ...scriptFields,
        }),
      ),
    ),
    'The first whose condition holds goes before the plan of the turn.',
    [{ when: { 'guns-silent': true, turn: { from: 3 } }, steps: ['call-vale'] }],
  ),
  'while-silent': about(optional(scriptTurn), 'Done instead while the guns are silent.', { steps: [] }),
  otherwise: about(scriptTurn, 'Done in turns that are not written, and where a turn leaves something out.', {
    steps: [],
    posture: 'hold',
    reply: 'accept',
  }),
};

/** A ministry written down. */
export const script = record(
  {
    desk: about(reference('desks'), 'The desk that it can sit at.', 'west'),
    label: about(text(), 'Its name in lists.', 'Asks everybody at once'),
    turns: about(or(byTurn(scriptTurn), {}), 'What it does, by turn.', { 1: { steps: ['call-vale'] } }),
    ...courseFields,
  },
  { usual: ['turns'] },
);

/** The documented course of one desk. */
export const history = record({
  turns: about(
    list(
      record(
        {
          turn: about(turn(), 'The turn it stands for.', 1),
          ...scriptFields,
          sources: about(sourcesOf(), 'Sources that say so.', ['paper']),
        },
        { usual: ['steps', 'posture'] },
      ),
    ),
    'What was done, by turn.',
    [{ turn: 1, steps: ['call-vale'], posture: 'hold' }],
  ),
  ...courseFields,
});
