import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/compile/compile.ts';
import { compileTexts, PARENT, SMALL } from './reading.ts';

function compiled(id: string, texts: Readonly<Record<string, string>>) {
  const result = compileTexts(id, { small: SMALL, ...texts });
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result;
}
const child = (body: string) =>
  compiled('child', { child: `demarche: 1\nid: child\nextends: small\n${body}` });

describe('what is compiled', () => {
  const { scenario, texts } = compiled('small', {});

  it('turns durations into starts and gives each turn its phase', () => {
    expect(scenario.clock.turns).toEqual([
      { start: 0, hours: 6, phase: 'first', season: false },
      { start: 6, hours: 6, phase: 'first', season: false },
      { start: 12, hours: 12, phase: 'later', season: true },
      { start: 24, hours: 48, phase: 'later', season: true },
    ]);
  });

  it('turns a map of facts into a condition of which all must hold', () => {
    expect(scenario.matters[0]?.when).toEqual({
      all: [
        { fact: 'turn', test: { from: 2 } },
        { fact: 'level', subject: 'omsk', test: { until: 1 } },
        { not: { fact: 'guns-silent', test: { is: true } } },
      ],
    });
  });

  it('turns one-key maps into effects', () => {
    expect(scenario.demarches.find(({ id }) => id === 'accuse')?.effects).toEqual([
      { verb: 'add', gauge: 'support', value: 1 },
      { verb: 'add', gauge: 'legitimacy', value: -0.02, subject: 'south' },
      { verb: 'add', gauge: 'trust', value: -0.1, subject: 'omsk' },
    ]);
  });

  it('merges a capital over its archetype, and `each` under every desk it answers', () => {
    const [omsk] = scenario.addressees;
    const ladder = omsk?.towards.north;
    expect(Object.keys(omsk?.towards ?? {})).toEqual(['north']);
    expect(ladder?.levels.map(({ id, pressure }) => [id, pressure])).toEqual([
      ['declines', 0],
      ['calls', 0.1],
      ['tables', 0.25],
    ]);
    expect(ladder).toMatchObject({
      base: 0.4,
      sharp: 1,
      fatigue: 1,
      promise: 1,
      trust: { start: 0.6, weight: 1 },
    });
    expect(texts.capitals.omsk?.levels.north?.tables).toEqual({
      label: 'tables a text',
      answer: ['It tables a text.'],
    });
    expect(texts.capitals.omsk?.reasons.north).toEqual({ base: 'habit of mediating' });
  });

  it('makes the documented course a script, and the default ministry of its desk', () => {
    expect(scenario.scripts).toEqual([
      {
        id: 'documented',
        desk: 'north',
        turns: {
          1: {
            steps: [{ demarche: 'call-omsk' }, { demarche: 'ask-omsk', terms: ['monitors'] }],
            posture: 'hold',
          },
          2: { matters: { bridge: 'close' } },
        },
        otherwise: { steps: [], posture: 'hold', reply: 'accept' },
      },
    ]);
    expect(scenario.ministry).toEqual({ north: 'documented', south: 'willingness' });
    expect(texts.history.north?.[1]?.sources).toEqual(['paper']);
  });

  it('leaves no words in what the core reads', () => {
    const words = JSON.stringify(scenario);
    for (const word of ['Shelling', 'A small crisis', 'Close it', 'Ask for'])
      expect(words).not.toContain(word);
  });

  it('hashes what is played and not what is said', () => {
    const { hash } = child('');
    expect(child('title: Other words').hash).toBe(hash);
    expect(child('capacity: 2').hash).not.toBe(hash);
  });
});

describe('extends', () => {
  it('merges maps at any depth and replaces lists whole', () => {
    const { scenario } = child(
      'capitals: { omsk: { towards: { north: { trust: { weight: 2 }, thresholds: [0, 2] } } } }\n' +
        'score: { north: { durability: { days: 7, pressure: 0.5 } } }',
    );
    expect(scenario.addressees[0]?.towards.north).toMatchObject({
      base: 0.4,
      thresholds: [0, 2],
      trust: { start: 0.6, weight: 2 },
    });
    expect(scenario.score.north?.durability).toEqual({ days: 7, pressure: 0.5 });
    expect(scenario.score.north?.dimensions).toHaveLength(6);
  });

  it('removes with null what was written above, also what an archetype brings', () => {
    const { scenario, texts } = child(
      'reports: { last: null }\ncapitals: { omsk: { towards: { north: { broker: null, promise: null } } } }',
    );
    expect(scenario.reports.map(({ id }) => id)).toEqual(['first']);
    expect(texts.reports.last).toBeUndefined();
    expect(scenario.addressees[0]?.towards.north?.broker).toBeUndefined();
    expect(scenario.addressees[0]?.towards.north?.promise).toBeUndefined();
  });

  it('keeps the order of the parent and puts new things last', () => {
    const { scenario } = child(
      'demarches:\n  new: { desk: north, form: public, label: New, card: New. }\n  accuse: { once: true }',
    );
    expect(scenario.demarches.map(({ id }) => id)).toEqual(['call-omsk', 'ask-omsk', 'accuse', 'new']);
  });

  it('silently drops what is inherited beyond the clock', () => {
    const { scenario, texts, findings } = child(
      'clock: { turns: [6h] }\nsectors: { bridge: { share: { first: 0.5 } } }',
    );
    expect(findings).toEqual([]);
    expect(scenario.reports.map(({ id }) => id)).toEqual(['first']);
    expect(scenario.scripts[0]?.turns).toHaveProperty('1');
    expect(scenario.scripts[0]?.turns).not.toHaveProperty('2');
    expect(scenario.sectors[0]?.share).toEqual({ first: 0.5 });
    expect(texts.facts.shelling?.turn).toBe(1);
  });

  it('finds an inherited fault at the place where it was written', () => {
    const broken = SMALL.replace('form: public', 'form: publik');
    const { findings } = compileTexts('child', {
      small: broken,
      child: 'demarche: 1\nid: child\nextends: small\n',
    });
    expect(findings.map(({ file, line }) => [file, line])).toEqual([['small.yaml', 33]]);
  });

  it('finds nothing wrong with a file that is only to be extended', () => {
    expect(checkScenario({ id: 'standard', read: () => PARENT })).toEqual([]);
  });
});
