import { expect, test } from 'vitest';
import { canonical, hashText } from '../../src/core/turn/digest.ts';
import {
  makeLogText,
  parseLog,
  replay,
  type ScenarioLookup,
  scenarioHash,
  verifyAndReplay,
  verifyText,
} from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from './playedGame.ts';

// biome-ignore lint/suspicious/noExplicitAny: an edited file may hold anything
type Line = Record<string, any>;

const shipped: ScenarioLookup = (id, hash) =>
  id === CROSSING.id && hash === scenarioHash(CROSSING) ? CROSSING : null;
const TEXT = makeLogText(playedGame(CROSSING, 'verify.1'));

/** The file after somebody edited it by hand; `resealed` = and knew how to seal it again. */
function edited(edit: (lines: Line[]) => Line[] | undefined, resealed = false, text = TEXT): string {
  const lines = text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Line);
  const result = edit(lines) ?? lines;
  if (resealed) {
    let seal = '';
    for (const line of result) {
      const { seal: _, ...content } = line;
      seal = hashText(`${seal}\n${JSON.stringify(content)}`);
      line['seal'] = seal;
    }
  }
  return `${result.map((line) => JSON.stringify(line)).join('\n')}\n`;
}
const at = (lines: Line[], i: number): Line => {
  const line = lines[i];
  if (!line) throw new Error(`no line ${i}`);
  return line;
};

test('an untouched file is verified, whatever its line ends and blanks', () => {
  expect(verifyText(TEXT, shipped)).toMatchObject({ verdict: 'verified', turn: 8 });
  const loose = TEXT.replaceAll('\n', '\r\n\r\n').replaceAll('":{', '": {');
  expect(verifyText(`\uFEFF${loose}`, shipped)).toMatchObject({ verdict: 'verified' });
});

test.each([false, true])('a score is edited (sealed again: %s)', (resealed) => {
  const text = edited((lines) => {
    at(lines, 9)['dimensions'].north.domestic = 99;
    return undefined;
  }, resealed);
  const verdict = verifyText(text, shipped);
  expect(verdict).toMatchObject({ verdict: 'altered', turn: 8, field: 'domestic' });
  expect(verdict.reason).toContain('turn 8');
});

test.each([false, true])('a gauge in an entry is edited (sealed again: %s)', (resealed) => {
  const text = edited((lines) => {
    const entry = at(lines, 5)['entries'].find(
      (e: Line) => e['code'] === 'gauge.moved' && e['subject'] === 'support',
    );
    entry.params.to += 10;
    return undefined;
  }, resealed);
  expect(verifyText(text, shipped)).toMatchObject({ verdict: 'altered', turn: 5, field: 'support' });
});

test.each([false, true])("the person's decision is edited (sealed again: %s)", (resealed) => {
  const text = edited((lines) => {
    at(lines, 4)['decisions'].north.steps = [{ demarche: 'shelter' }];
    return undefined;
  }, resealed);
  expect(verifyText(text, shipped)).toMatchObject({
    verdict: 'altered',
    turn: 4,
    field: 'decision of north',
  });
});

test("the other desk's decision is edited: its ministry is asked again", () => {
  const text = edited((lines) => {
    at(lines, 3)['decisions'].south.posture = 'halt';
    return undefined;
  }, true);
  expect(verifyText(text, shipped)).toMatchObject({
    verdict: 'altered',
    turn: 3,
    field: 'decision of south',
  });
});

test('an unlawful decision is not replayed', () => {
  const text = edited((lines) => {
    at(lines, 2)['decisions'].north.steps = [{ demarche: 'call-nobody' }];
    return undefined;
  }, true);
  const verdict = verifyText(text, shipped);
  expect(verdict).toMatchObject({ verdict: 'altered', turn: 2, field: 'decision of north' });
  expect(verdict.reason).toContain('unknown-demarche');
});

test('an entry is removed', () => {
  const text = edited((lines) => {
    at(lines, 6)['entries'].splice(2, 1);
    return undefined;
  }, true);
  expect(verifyText(text, shipped)).toMatchObject({ verdict: 'altered', turn: 6 });
});

test('the seed or a code name is edited', () => {
  const seed = edited((lines) => {
    at(lines, 0)['seed'] = 'verify.2';
    return undefined;
  }, true);
  expect(verifyText(seed, shipped)).toMatchObject({ verdict: 'altered', turn: 1 });
  const name = edited((lines) => {
    at(lines, 0)['codeName'] = 'Stork';
    return undefined;
  });
  expect(verifyText(name, shipped)).toMatchObject({ verdict: 'altered', field: 'seal' });
});

test('a turn is taken out', () => {
  const text = edited((lines) => lines.filter((_, i) => i !== 4), true);
  expect(verifyText(text, shipped)).toMatchObject({ verdict: 'altered', turn: 4, field: 'turn' });
});

test('the tail is cut, at a line or within one', () => {
  expect(
    verifyText(
      edited((lines) => lines.slice(0, 7)),
      shipped,
    ),
  ).toMatchObject({ verdict: 'cut-off', turn: 6 });
  const within = TEXT.slice(0, TEXT.length - 400);
  expect(verifyText(within, shipped).verdict).toBe('cut-off');
});

test('other rules are told, not replayed', () => {
  const text = edited((lines) => {
    at(lines, 0)['rules'] = 'rules-0';
    return undefined;
  }, true);
  expect(verifyText(text, shipped)).toMatchObject({ verdict: 'other-rules' });
  expect(verifyText(TEXT, () => null)).toMatchObject({ verdict: 'other-rules' });
});

test('a scenario that is not shipped goes along, and is checked against its hash', () => {
  const enclosed = makeLogText(playedGame(CROSSING, 'enclosed.1', 'cautious', false));
  expect(verifyText(enclosed, () => null)).toMatchObject({ verdict: 'verified' });
  const swapped = edited(
    (lines) => {
      at(lines, 0)['scenario'].enclosed.capacity = 5;
      return undefined;
    },
    true,
    enclosed,
  );
  expect(verifyText(swapped, () => null)).toMatchObject({ verdict: 'altered', field: 'scenario' });
  const nonsense = edited(
    (lines) => {
      const scenario = { id: 'crossing' };
      at(lines, 0)['scenario'] = { id: 'crossing', hash: hashText(canonical(scenario)), enclosed: scenario };
      return undefined;
    },
    true,
    enclosed,
  );
  expect(verifyText(nonsense, () => null).verdict).toBe('unreadable');
});

test('the replay that a verdict rests on is handed over, as far as the decisions go', () => {
  const replayed = (text: string) => {
    const parsed = parseLog(text);
    if (!parsed.ok) throw new Error('not read');
    const { log } = parsed;
    return { log, ...verifyAndReplay(log, shipped, parsed.cut !== null) };
  };
  const whole = replayed(TEXT);
  expect(whole.verdict).toEqual(verifyText(TEXT, shipped));
  expect(whole.replay).toEqual(replay({ scenario: CROSSING, log: whole.log }));
  // Another digest on turn 3: the game goes on all the same, and differs nowhere.
  const altered = replayed(
    edited((lines) => {
      at(lines, 3)['digest'] = '0';
      return undefined;
    }, true),
  );
  expect(altered.verdict).toMatchObject({ verdict: 'altered', turn: 3 });
  expect(altered.replay).toEqual(whole.replay);
  const refused = replayed(
    edited((lines) => {
      at(lines, 4)['decisions'].north.steps = [{ demarche: 'call-nobody' }];
      return undefined;
    }, true),
  );
  expect(refused.verdict).toMatchObject({ verdict: 'altered', turn: 4 });
  expect(refused.replay?.turns).toHaveLength(3);
  expect(refused.replay?.refused).toMatchObject({ turn: 4 });
  const other = edited((lines) => {
    at(lines, 0)['rules'] = 'rules-0';
    return undefined;
  }, true);
  expect(replayed(other)).toMatchObject({ verdict: { verdict: 'other-rules' }, replay: null });
});

test('noise never throws', () => {
  for (let i = 0; i < 60; i++) {
    const cut = Math.floor((TEXT.length * i) / 60);
    expect(() => verifyText(TEXT.slice(0, cut), shipped)).not.toThrow();
    expect(() => verifyText(TEXT.slice(cut), shipped)).not.toThrow();
  }
});
