import { CODEX_KINDS } from '../texts.ts';
import { turn } from './clock.ts';
import {
  about,
  address,
  boolean,
  by,
  choice,
  code,
  either,
  instant,
  into,
  list,
  none,
  optional,
  or,
  type Path,
  paragraphs,
  record,
  reference,
  scalar,
  text,
  whole,
} from './shape.ts';

export const sourcesOf = () => none(list(reference('sources')));
const cited = () => about(sourcesOf(), 'Sources that say so.', ['paper']);
const dated = (words: string) => about(instant(true), words, '2030-05-01');

export const fact = record(
  {
    at: dated('When it was.'),
    turn: about(turn(), 'The turn it belongs to.', 1),
    text: about(text(), 'What was, in a sentence, attributed where it is contested.', 'Shelling began.'),
    sources: cited(),
    contested: about(or(boolean(), false), 'Whether it is contested.', true),
  },
  { usual: ['sources'] },
);

export const aftermath = record(
  {
    date: dated('When it was.'),
    text: about(text(), 'What came after.', 'Observers arrived.'),
    sources: cited(),
  },
  { usual: ['sources'] },
);

export const glossaryEntry = record({
  term: about(text(), 'The word as it stands in a text.', 'ford'),
  text: about(text(), 'What it means.', 'A place shallow enough to cross a river on foot.'),
});

export const article = record(
  {
    title: about(text(), 'Its title.', 'Ripeness'),
    kind: about(choice(CODEX_KINDS), 'What it is about.', 'concept'),
    'until-end': about(optional(boolean()), 'It stays shut until the game has ended.', true),
    text: about(paragraphs(), 'A paragraph, or a list of them.', [
      'A text is signed when going on is worth less than stopping.',
    ]),
    sources: cited(),
  },
  { usual: ['sources'] },
);

export const source = record(
  {
    title: about(text(), 'Title of the document.', 'The Paper'),
    url: about(address(), 'Its address; shown as a link, never fetched.', 'https://example.org/paper'),
    date: about(optional(code()), 'When it was published.', '2030-05-02'),
    slant: about(optional(text()), 'Whose point of view it speaks from.', 'western'),
  },
  { usual: ['slant'] },
);

const evidence = record({
  steps: about(
    optional(
      record({
        to: about(optional(list(reference('addressees'))), 'Steps to these.', ['vale']),
        demarches: about(optional(list(reference('demarches'))), 'These démarches.', ['ask-vale']),
        count: about(optional(whole(1, 20)), 'At least so many of them; left out, all.', 2),
        before: about(
          optional(
            into(either({ scalar: scalar() }), (value): string | number =>
              typeof value === 'number' ? value : String(value),
            ),
          ),
          'Before this posture was first taken, or before this turn.',
          'counter',
        ),
      }),
    ),
    'Steps that show it.',
    { to: ['vale'], before: 'counter' },
  ),
  postures: about(optional(list(reference('postures'))), 'Postures that show it.', ['restrain']),
  matters: about(
    optional(by('matters', list(reference(optionsOfMatterList)))),
    'Matters and the answers that show it.',
    { ferry: ['families'] },
  ),
  memos: about(optional(list(choice(['forecast', 'rationale', 'reflection']))), 'What was written.', [
    'rationale',
  ]),
});
/** `matters: { figures: [publish, wait] }`: the matter is the key above the list. */
function optionsOfMatterList(path: Path): string {
  return `options/${path.at(-2) ?? ''}`;
}

export const debrief = or(
  record(
    {
      questions: about(none(list(text())), 'Questions for the talk afterwards.', [
        'What did you know, and from whom?',
      ]),
      rubric: about(
        none(
          list(
            record(
              {
                criterion: about(text(), 'What is looked for.', 'Consulted two capitals before escalating'),
                evidence: about(optional(evidence), 'What of a log shows it.', {
                  steps: { to: ['vale'], before: 'counter' },
                }),
              },
              { usual: ['evidence'] },
            ),
          ),
        ),
        'Criteria, and what of a log shows them.',
        [
          {
            criterion: 'Consulted before escalating',
            evidence: { steps: { to: ['vale'], before: 'counter' } },
          },
        ],
      ),
    },
    { usual: ['questions', 'rubric'] },
  ),
  { questions: [], rubric: [] },
);

/** The ally and the démarches of the declared formal request. */
export const formalPair = record({
  demarches: about(list(reference('demarches'), 1), 'The démarches that make it.', ['call-calder']),
  ally: about(reference('addressees'), 'Whose help it tests.', 'calder'),
});
