import { describe, expect, it } from 'vitest';
import { view } from '../../src/core/turn/door.ts';
import { ministriesFor } from '../../src/ministries/door.ts';
import { runGame, seatsFor, seedOfGame } from '../../src/rehearsal/door.ts';
import type { Texts } from '../../src/scenario/texts.ts';
import { eachPossibleTurn } from './possibleCables.ts';
import { SEED_FACTS } from './seedFacts.ts';
import { readAt, shipped, stringsBelow, wordsIn } from './shipped.ts';
import { sourceWords, spacedOut } from './sourceWords.ts';

const { scenario, texts } = shipped('september-2022');
const DESK = scenario.desk;
/** Every scenario that is offered, with what comes in pairs and how often versions are laid side by side. */
const SHIPPED = [
  { ...shipped('september-2022'), compared: 6, told: true },
  { ...shipped('september-2022-lesson'), compared: 4, told: true },
  { ...shipped('september-2022-baku'), compared: 6 },
  { ...shipped('september-2022-baku-lesson'), compared: 4 },
  { ...shipped('two-rivers'), compared: 4 },
  { ...shipped('november-2021'), compared: 3 },
  { ...shipped('tutorial'), compared: 1 },
] as const;

/** What a student reads in a turn before anything is decided. */
const CABLE_WORDS = 120;
const CABLES = 2;

const GAMES = process.env['PROVE'] ? 200 : 24;

/** Two versions of one happening: whoever reads one reads the other, on the same turn. */
const PAIRS = [
  ['noon-broke-theirs', 'noon-broke-own'],
  ['jermuk-ours', 'jermuk-theirs'],
  ['night-still', 'night-still-theirs'],
  ['who-is-thanked', 'who-is-thanked-theirs'],
  ['thursday-fire', 'thursday-fire-theirs'],
  ['speaker-spoke', 'speaker-answered'],
  ['evening-ours', 'evening-theirs'],
  ['alma-ata', 'alma-ata-theirs'],
  ['truce-broke-theirs', 'truce-broke-ours'],
  ['b-noon-broke-own', 'b-noon-broke-theirs'],
  ['b-second-own', 'b-second-theirs'],
  ['b-second-still', 'b-second-still-theirs'],
  ['b-thu-thanks', 'b-thu-stable'],
  ['b-thu-fire', 'b-thu-fire-theirs'],
  ['b-evening-own', 'b-evening-theirs'],
  ['b-alma-ata', 'b-alma-ata-theirs'],
  ['b-broke-own', 'b-broke-theirs'],
  ['merrin-ours', 'merrin-theirs'],
  ['dawn-still', 'dawn-still-theirs'],
  ['evening-halt', 'evening-halt-theirs'],
  ['evening-fire', 'evening-fire-theirs'],
] as const;

const wordsOfCables = (read: Texts, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + wordsIn(read.reports[id]?.text ?? ''), 0);

describe.each(SHIPPED)('cables of $scenario.id, whatever was played before', ({ scenario, texts }) => {
  for (let turn = 1; turn <= scenario.clock.turns.length; turn++)
    it(`turn ${turn} brings two at least, and words for a minute at most`, () => {
      const reports = scenario.reports.filter(({ desk }) => desk === scenario.desk);
      let seen = 0;
      eachPossibleTurn(reports, turn, (arrived) => {
        seen += 1;
        const ids = arrived.map(({ id }) => id);
        if (ids.length < CABLES || wordsOfCables(texts, ids) > CABLE_WORDS)
          expect.fail(`${wordsOfCables(texts, ids)} words: ${ids.join(' ')}`);
      });
      expect(seen).toBeGreaterThan(0);
    });
});

for (const { scenario, texts, compared: most, ...of } of SHIPPED)
  describe(`played games of ${scenario.id}`, () => {
    const told =
      'told' in of ? Object.values(SEED_FACTS).flatMap((fact) => (fact.told ? [fact.told] : [])) : [];
    const seated = ministriesFor(scenario, scenario.desk);
    const firstTurn = (id: string): number => {
      for (let turn = 1; turn <= scenario.clock.turns.length; turn++) {
        let comes = false;
        eachPossibleTurn(scenario.reports, turn, (arrived) => {
          comes ||= arrived.some((report) => report.id === id);
        });
        if (comes) return turn;
      }
      return Number.POSITIVE_INFINITY;
    };
    /** Turn by which one of the cables of a seed fact has come. */
    const dueBy = told.map((cables) => Math.max(...cables.map(firstTurn)));

    it.each(seated)(
      '%s: few words, two cables, both versions, comparisons and the seed facts',
      (ministry) => {
        const seats = seatsFor({ scenario, desk: scenario.desk, ministry, otherMinistry: 'willingness' });
        const wrong: string[] = [];
        for (let i = 0; i < GAMES; i++) {
          const seed = seedOfGame(`content.${ministry}`, i);
          let compared = 0;
          const game = runGame({
            scenario,
            seed,
            seats,
            watch: (now) => {
              for (const desk of scenario.desks) {
                const seen = view(scenario, now, desk);
                const ids = seen.reports.filter(({ turn }) => turn === now.turn).map(({ id }) => id);
                const words = wordsOfCables(texts, ids);
                if (words > CABLE_WORDS)
                  wrong.push(`${seed} turn ${now.turn}, ${desk}: ${words} words, ${ids}`);
                if (desk !== scenario.desk) continue;
                if (ids.length < CABLES) wrong.push(`${seed} turn ${now.turn}: only ${ids}`);
                if (seen.comparisons.length > 0) compared += 1;
                // The page compares what came last in the list.
                if (ids.includes('truce-broke-theirs') && seen.comparisons.at(-1) !== 'who-broke-it-later')
                  wrong.push(`${seed} turn ${now.turn}: ${seen.comparisons} beside the news of a break`);
              }
            },
          });
          const reports = new Map(game.world.reports.map(({ id, turn }) => [id, turn]));
          for (const [one, other] of PAIRS)
            if (reports.get(one) !== reports.get(other)) wrong.push(`${seed}: ${one} without ${other}`);
          told.forEach((cables, at) => {
            if (game.turn >= (dueBy[at] ?? 0) && !cables.some((id) => reports.has(id)))
              wrong.push(`${seed}: none of ${cables}`);
          });
          if (compared < Math.min(most, Math.floor(game.turn / 2)))
            wrong.push(`${seed}: compared on ${compared} turns`);
        }
        expect(wrong).toEqual([]);
      },
    );
  });

describe.each(SHIPPED)('words of $scenario.id', ({ scenario, texts }) => {
  const over = (limit: number, entries: readonly (readonly [string, string])[]): string[] =>
    entries
      .filter(([, text]) => wordsIn(text) > limit)
      .map(([place, text]) => `${place}: ${wordsIn(text)} of ${limit}`);
  const addressees = Object.entries({ ...texts.capitals, ...texts.venues });
  const each = <T>(things: Readonly<Record<string, T>>, textOf: (thing: T) => string) =>
    Object.entries(things).map(([id, thing]) => [id, textOf(thing)] as const);

  it('are few in answers, matters, options, cards, remarks, glossary and brief', () => {
    const answers = addressees.flatMap(([id, { levels }]) =>
      Object.values(levels).flatMap((ladder) =>
        Object.entries(ladder).flatMap(([level, { answer }]) =>
          answer.map((telling) => [`${id}/${level}`, telling] as const),
        ),
      ),
    );
    const options = Object.entries(texts.matters).flatMap(([id, matter]) =>
      each(matter.options, ({ label, note }) => `${label} ${note ?? ''}`).map(
        ([option, text]) => [`${id}/${option}`, text] as const,
      ),
    );
    const enough = scenario.clock.turns.length;
    for (const read of [answers, options]) expect(read.length).toBeGreaterThan(enough);
    expect([
      ...over(50, answers),
      ...over(
        45,
        Object.entries(texts.matters).flatMap(([id, { text }]) =>
          text.map((telling) => [id, telling] as const),
        ),
      ),
      ...over(25, options),
      ...over(
        40,
        each(texts.demarches, ({ card }) => card),
      ),
      ...over(
        25,
        each(texts.demarches, ({ price }) => price ?? ''),
      ),
      ...over(
        40,
        each(texts.remarks, ({ text }) => text),
      ),
      ...over(
        45,
        each(texts.glossary, ({ text }) => text),
      ),
      ...over(220, [['brief', texts.brief.join(' ')]]),
      ...over(
        110,
        each(texts.endings, ({ text }) => text),
      ),
    ]).toEqual([]);
  });

  it('are enough for a paragraph in each ending', () => {
    for (const [id, { text }] of Object.entries(texts.endings)) {
      expect(wordsIn(text), id).toBeGreaterThanOrEqual(60);
      expect(text, id).not.toContain('\n');
    }
  });
});

describe('what the crisis holds', () => {
  const ofDesk = (things: readonly { readonly desk: string }[]): number =>
    things.filter(({ desk }) => desk === DESK).length;

  it('counts', () => {
    expect(ofDesk(scenario.demarches)).toBeGreaterThanOrEqual(24);
    expect(ofDesk(scenario.matters)).toBeGreaterThanOrEqual(14);
    expect(scenario.incidents.length + scenario.reports.length).toBeGreaterThanOrEqual(35);
    expect(ofDesk(scenario.endings)).toBeGreaterThanOrEqual(8);
    expect(Object.values(texts.advisers).filter(({ desk }) => desk === DESK).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(Object.keys(texts.glossary).length).toBeGreaterThanOrEqual(40);
    expect(texts.debrief.questions).toHaveLength(6);
    expect(scenario.reports.filter(({ contradicts }) => contradicts).length).toBeGreaterThanOrEqual(5);
  });

  it('dates forty facts, each with a source that exists', () => {
    const facts = Object.entries(texts.facts);
    expect(facts.length).toBeGreaterThanOrEqual(40);
    for (const [id, { at, sources }] of facts) {
      expect(Number.isNaN(Date.parse(at)), id).toBe(false);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources)
        expect(texts.sources[source]?.url, `${id}: ${source}`).toMatch(/^https?:/);
    }
  });

  it('gives both sides of loss the same room', () => {
    const [one = 0, other = 0] = ['losses-armenian', 'losses-azerbaijani'].map((id) =>
      wordsIn(readAt(texts, `codex/${id}/text`)),
    );
    expect(one).toBeGreaterThan(100);
    expect(Math.abs(one - other)).toBeLessThanOrEqual(0.05 * Math.max(one, other));
  });

  it.each([
    ['treaty-1997', ['Article 2', 'Article 3']],
    ['treaty-csto', ['Article 2', 'Article 4']],
    [
      'treaty-un-charter',
      ['Article 2(4)', 'Article 33', 'Article 35', 'Article 27', 'Article 51', 'Article 99'],
    ],
    ['treaty-2020-statement', ['Point 1', 'Point 3', 'Point 6', 'Point 9']],
  ])('%s names its articles', (id, articles) => {
    const article = texts.codex[id];
    expect(article?.kind).toBe('treaty');
    for (const name of articles) expect(article?.text.join(' ')).toContain(name);
  });

  it('knows places by both names', () => {
    for (const [id, { names }] of Object.entries(texts.sectors)) {
      expect(Object.keys(names).sort(), id).toEqual([...scenario.desks].sort());
      const article = texts.codex[`place-${id}`];
      expect(article?.kind, id).toBe('place');
      for (const name of Object.values(names))
        expect(`${article?.title} ${article?.text}`, id).toContain(name);
    }
    for (const [id, { names }] of Object.entries(texts.map.labels))
      expect(Object.keys(names).sort(), id).toEqual([...scenario.desks].sort());
    const khankendi = texts.map.labels['khankendi']?.names;
    expect(khankendi?.['yerevan']).toBe('Stepanakert / Khankendi');
    expect(khankendi?.['baku']).toBe('Khankendi / Stepanakert');
  });
});

describe('seed facts', () => {
  it('are eighteen', () => {
    expect(Object.keys(SEED_FACTS)).toEqual(Array.from({ length: 18 }, (_, i) => `S${i + 1}`));
  });
  it.each(Object.entries(SEED_FACTS))('%s stands where it should', (_, { stands }) => {
    for (const [place, words] of Object.entries(stands)) {
      const read = readAt(texts, place).toLowerCase();
      for (const word of words) expect(read, place).toContain(word.toLowerCase());
    }
  });
});

describe('fairness', () => {
  const PARTISAN =
    /\b(enem(y|ies)|aggressors?|aggression|victims?|terroris[tm]\w*|heroic|hero(es)?|martyr\w*|traitors?|invaders?|occupiers?|barbar\w*|savage\w*|treacher\w*|cowardly|genocid\w*|liberat\w*)\b/i;
  /** Others' words, with who says them, and a treaty's own. */
  const ATTRIBUTED = [
    'Azerbaijan begins what it calls local anti-terrorist measures',
    'Armenia calls it large-scale aggression aimed at ethnic cleansing',
    'joint use of available means against threats or aggression',
    'aggression against one is treated as aggression against all',
    'whether it is aggression, and who says so',
  ];

  it.each(SHIPPED)('takes no side in a text of its own: $scenario.id', ({ scenario, texts }) => {
    const theirs = new Set(
      scenario.reports.filter(({ version }) => version === 'theirs').map(({ id }) => id),
    );
    const found: string[] = [];
    for (const [place, text] of stringsBelow(texts)) {
      const [section, id = ''] = place.split('/');
      // Titles and addresses of sources are others' own.
      if (section === 'sources' || (section === 'reports' && theirs.has(id))) continue;
      const own = ATTRIBUTED.reduce((rest, claim) => rest.replace(claim, ''), text);
      const word = PARTISAN.exec(own);
      if (word) found.push(`${place}: ${word[0]}`);
    }
    expect(found).toEqual([]);
  });

  it('quotes only what stands there', () => {
    const all = [...stringsBelow(texts)].map(([, text]) => text).join('\n');
    for (const claim of ATTRIBUTED) expect(all).toContain(claim);
  });
});

describe('the source', () => {
  /** Names of this crisis: its desks, addressees, places and treaties, by id and by name. */
  const names = ({ texts }: (typeof SHIPPED)[number]): ReadonlySet<string> => {
    const made = [
      ...Object.entries(texts.desks).flatMap(([id, { name, ministry, city, country, adjective }]) => [
        id,
        name,
        ministry,
        city,
        country,
        adjective,
      ]),
      ...Object.entries({ ...texts.capitals, ...texts.venues }).flatMap(([id, { name, short, city }]) => [
        id,
        name,
        city ?? '',
        short,
      ]),
      ...[...Object.entries(texts.sectors), ...Object.entries(texts.map.labels)].flatMap(
        ([id, { names }]) => [id, ...Object.values(names).flatMap((name) => name.split(' / '))],
      ),
      ...Object.keys(texts.codex)
        .filter((id) => id.startsWith('treaty-'))
        .flatMap((id) => [id, id.slice('treaty-'.length)]),
      'Karabakh',
      'Artsakh',
      'Russia',
      'Russian',
      'Turkey',
      'Turkish',
      'Iran',
    ];
    // A short name such as a country's code is an ordinary word as well.
    return new Set(made.map((name) => spacedOut(name)).filter((name) => /\p{L}{4}/u.test(name)));
  };

  // The names of the first game are ordinary words, and serve as examples.
  it.each(SHIPPED.filter((one) => one.scenario.id !== 'tutorial'))('names nothing of $scenario.id', (one) => {
    const sought = names(one);
    const found: string[] = [];
    for (const [path, words] of sourceWords())
      for (const name of sought) if (words.includes(name)) found.push(`${path}:${name}`);
    expect(sought.size).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  it('would be caught if it did', () => {
    expect(spacedOut('const askMoscow = "treaty-1997";')).toContain(' moscow ');
    expect(names(SHIPPED[0]).has(' moscow ')).toBe(true);
    const invented = SHIPPED.find((one) => one.scenario.id === 'two-rivers');
    expect(invented && names(invented).has(' sorreth ')).toBe(true);
  });
});
