import { FORMS } from '../../core/scenario/addressee.ts';
import { NEEDS } from '../../core/scenario/demarche.ts';
import { turn } from './clock.ts';
import { condition } from './condition.ts';
import { ours } from './desk.ts';
import { effects } from './effect.ts';
import {
  about,
  choice,
  code,
  flag,
  list,
  none,
  number,
  optional,
  or,
  record,
  reference,
  text,
  whole,
  zero,
} from './shape.ts';

export const demarche = record(
  {
    desk: ours(),
    to: about(
      optional(reference('addressees')),
      'The capital or venue it goes to; none for words at home.',
      'vale',
    ),
    form: about(choice(FORMS), 'Behind the door, before the press, or in writing.', 'private'),
    label: about(text(), 'What it is called on its card.', 'Call Vale'),
    card: about(
      text(),
      'One or two sentences: what it may gain and what it costs.',
      'A word before a paper. It hears both banks.',
    ),
    price: about(optional(text()), 'Short foot of the card: what it costs.', 'A call is not a text.'),
    tray: about(
      optional(
        record({
          'from-turn': about(or(turn(), 1), 'It lies on top from this turn on.', 2),
          priority: about(zero(), 'Higher lies further up.', 50),
          when: about(optional(condition), 'It lies on top while this holds.', { fighting: true }),
        }),
      ),
      'When it lies on top; left out, it is found under all channels.',
      { 'from-turn': 1, priority: 50 },
    ),
    once: about(flag(), 'It can be used once.', true),
    requires: about(optional(condition), 'It can be used while this holds.', { 'guns-silent': true }),
    'behind-door': about(flag(), 'It needs a door that a refusal opens (`doors` of an addressee).', true),
    needs: about(none(list(choice(NEEDS))), 'What a step must be completed with.', ['terms']),
    broker: about(flag(), 'Asks the addressee to table a text.', true),
    treaty: about(
      optional(choice(['consult', 'invoke'])),
      'A consultation under the treaty, or its formal invocation.',
    ),
    mission: about(flag(), 'Asks for observers.', true),
    calms: about(optional(reference('addressees')), 'Asks the addressee to calm this one.', 'maren'),
    words: about(zero(whole(0, 10)), 'Words about what the other desk wants that it brings back.', 2),
    evidence: about(flag(), 'Shows damage or documents.', true),
    blames: about(flag(), 'Says in public who is responsible.', true),
    binds: about(zero(), 'How much the public line said with it binds.', 1),
    proposes: about(flag(), "Tables a text of one's own.", true),
    effects: about(none(effects), 'What it moves at once; repeats move less.', [{ direct: { add: 0.15 } }]),
    cameo: about(optional(code()), 'CAMEO code, for the log only.', '0231'),
    goldstein: about(optional(number(-10, 10)), 'Goldstein weight, for the log only.', 3.4),
    plover: about(optional(code()), 'PLOVER label, for the log only.', 'CONSULT'),
  },
  { usual: ['to', 'tray'] },
);
