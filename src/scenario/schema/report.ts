import { PRECEDENCES, VERSIONS } from '../../core/scenario/incident.ts';
import { condition } from './condition.ts';
import { ours } from './desk.ts';
import { effects } from './effect.ts';
import { about, choice, flag, list, none, optional, or, record, reference, text, zero } from './shape.ts';

/** What happens. */
export const incident = record(
  {
    when: about(condition, 'It happens at the start of a turn in which this holds.', { turn: 2 }),
    repeats: about(flag(), 'It may happen again.', true),
    sector: about(optional(reference('sectors')), 'The sector it happens in.', 'ford'),
    effects: about(none(effects), 'What it moves.', [{ salience: { add: 0.1 } }]),
    headline: about(optional(text()), 'A line for the map and the end.', 'Shells fall on the mill'),
  },
  { usual: ['effects', 'headline'] },
);

/** What is told: a cable. */
export const report = record(
  {
    desk: ours(),
    when: about(condition, 'It comes at the start of the first turn in which this holds.', { turn: 1 }),
    precedence: about(or(choice(PRECEDENCES), 'routine'), 'How urgent it is; left out, `routine`.', 'urgent'),
    version: about(choice(VERSIONS), 'Whose version it is.', 'own'),
    sender: about(text(), 'Who sends it.', 'General Staff'),
    text: about(text(), 'The cable: a few short sentences.', 'Fire at the ford since dusk. We answered.'),
    source: about(optional(text()), 'Who says so, where it is not the sender.', 'Press office'),
    contradicts: about(optional(reference('reports')), 'The cable whose claim it contradicts.', 'dusk-west'),
    sector: about(optional(reference('sectors')), 'The sector it speaks of.', 'ford'),
  },
  { usual: ['precedence'] },
);

export const comparison = record(
  {
    desk: ours(),
    when: about(condition, 'It can be read while this holds.', { turn: 1 }),
    reports: about(none(list(reference('reports'))), 'The cables that are laid side by side.', [
      'dusk-west',
      'dusk-east',
    ]),
    both: about(text(), 'What both say.', 'Fire at the ford since dusk, and soldiers dead.'),
    differ: about(text(), 'Where they part.', 'Who fired first.'),
    unconfirmed: about(text(), 'What nobody outside has confirmed.', 'Either account.'),
  },
  { usual: ['reports'] },
);

export const adviser = record({
  desk: ours(),
  name: about(text(), 'A role, never a person.', 'Chief Clerk'),
  stance: about(
    text(),
    'How this one reads the world, in a sentence or two.',
    'Read both versions before you telephone.',
  ),
});

export const remark = record({
  adviser: about(reference('advisers'), 'Who says it.', 'clerk'),
  desk: ours(),
  when: about(condition, 'It is said while this holds.', { turn: { until: 2 } }),
  priority: about(zero(), 'Higher is said first.', 1),
  text: about(text(), 'What is said.', 'Two cables about one evening. I would lay them side by side.'),
});
