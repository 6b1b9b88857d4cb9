import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/turn/door.ts';
import { inItsTurn, makeWords } from '../../src/words/door.ts';
import { tellingOf } from '../../src/words/telling.ts';
import { stubScenario, stubTexts } from './stubTexts.ts';

describe('texts that take turns', () => {
  it('come one after the other; one alone comes always; none is none', () => {
    const told = (...tellings: string[]) => [1, 2, 3].map((turn) => inItsTurn(tellings, turn));
    expect(told('a', 'b')).toEqual(['b', 'a', 'b']);
    expect(told('a')).toEqual(['a', 'a', 'a']);
    expect([inItsTurn([], 1), inItsTurn(undefined, 1)]).toEqual([undefined, undefined]);
  });

  it('say an answer given twice running in other words', () => {
    const east = { name: 'East', short: 'East', reasons: {} };
    const levels = { north: { calls: { label: 'calls', answer: ['East calls.', 'East calls back.'] } } };
    const words = makeWords({ ...stubTexts, capitals: { east: { ...east, levels } } }, 'en');
    const said = (turn: number) => {
      const entry: Entry = {
        code: 'answer.given',
        subject: 'east',
        desk: 'north',
        params: { id: 'calls', turn },
      };
      return tellingOf(words).entrySentence(entry, { scenario: stubScenario, desk: 'north' });
    };
    expect([said(2), said(3)]).toEqual(['East: East calls.', 'East: East calls back.']);
  });
});

describe('a name within a sentence', () => {
  it('may have an article, and begins a sentence large', () => {
    const league = { name: 'League', within: 'the League', short: 'L', levels: {}, reasons: {} };
    const words = makeWords({ ...stubTexts, venues: { league } }, 'en');
    const said = (code: Entry['code']) =>
      tellingOf(words).entrySentence(
        { code, subject: 'league', desk: 'north' },
        { scenario: stubScenario, desk: 'north' },
      );
    expect(said('venue.convened')).toBe('The League meets.');
    expect(said('request.sent')).toBe('North has asked the League.');
    expect(words.names.addressee('league')).toBe('League');
    expect(words.names.within('east')).toBe('East');
  });
});
