import { describe, expect, it } from 'vitest';
import { makeLogText, scenarioHash, unreadable, VERDICTS } from '../../src/log/door.ts';
import { LOG_PROBLEMS } from '../../src/log/format/parse.ts';
import { biggestChanges } from '../../src/ui/pages/debrief/changes.ts';
import {
  DEBRIEF_PARTS,
  firstOf,
  groupOf,
  partAddress,
  partIn,
} from '../../src/ui/pages/debrief/frame/partList.ts';
import { quotesFor } from '../../src/ui/pages/debrief/rubric.ts';
import { verdictWords } from '../../src/ui/pages/debrief/verdict.ts';
import { makeWords } from '../../src/words/door.ts';
import '../../src/words/debrief.ts';
import { makeDebriefRoom } from '../../src/workers/debriefRoom.ts';
import { withForecasts } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';

const { scenario, texts } = shipped('september-2022-lesson');
const words = makeWords(texts, 'en');

async function findingsOf(ministry: string) {
  const log = withForecasts(playedGame(scenario, 'QUOTES', ministry), scenario);
  const opened = await makeDebriefRoom(async () => {}).open(makeLogText(log), {
    scenario,
    hash: scenarioHash(scenario),
  });
  if (!opened.ok) throw new Error(opened.verdict.reason);
  return opened.findings;
}

describe('the parts of a debrief', () => {
  it('have an address each, and a group on the phone', () => {
    for (const part of DEBRIEF_PARTS) {
      expect(partIn(partAddress(part))).toBe(part);
      expect(groupOf(firstOf(groupOf(part)))).toBe(groupOf(part));
    }
    expect(partIn('#/debrief')).toBeNull();
    expect(partIn('#/debrief?part=elsewhere')).toBeNull();
  });
});

describe('a verdict', () => {
  it('is a plain sentence, whatever is wrong with a file', () => {
    const said = [
      ...VERDICTS.map((verdict) => verdictWords(words, { verdict, turn: 3, field: 'ownDead', reason: '' })),
      ...VERDICTS.map((verdict) => verdictWords(words, { verdict, reason: '' })),
      ...LOG_PROBLEMS.map((code) => verdictWords(words, unreadable({ code, line: 2, column: 7 }))),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z][^{}$]+\.$/);
    expect(said.join(' ')).not.toMatch(/debrief-|ownDead/);
  });
});

describe('the rubric', () => {
  it('quotes the log and nothing else: steps before their limit, options, own words', async () => {
    const findings = await findingsOf('documented');
    for (const { criterion, evidence } of texts.debrief.rubric) {
      for (const { turn, text } of quotesFor(evidence, findings, words)) {
        expect(text, criterion).not.toBe('');
        expect(turn).toBeLessThanOrEqual(findings.timeline.turns.length);
      }
    }
    const made = findings.timeline.turns.flatMap(({ turn, decisions }) =>
      (decisions[findings.desk]?.steps ?? []).map(({ demarche }) => ({ turn, demarche })),
    );
    const late = made.find(({ turn }) => turn > 2);
    if (!late) throw new Error('the documented course has a step after turn 2');
    const asked = { steps: { demarches: [late.demarche] } };
    expect(quotesFor(asked, findings, words).map(({ turn }) => turn)).toEqual(
      made.filter(({ demarche }) => demarche === late.demarche).map(({ turn }) => turn),
    );
    const before = { steps: { demarches: [late.demarche], before: late.turn } };
    expect(quotesFor(before, findings, words).every(({ turn }) => turn < late.turn)).toBe(true);
    expect(quotesFor({ memos: ['forecast'] }, findings, words)).toHaveLength(findings.forecasts.length);
    expect(quotesFor(undefined, findings, words)).toEqual([]);
  });
});

describe('what changed most', () => {
  it('is named by whole points, and nothing where nothing moved', () => {
    const six = { lives: 50, sovereignty: 50, partners: 50, legitimacy: 50, domestic: 50, durability: 50 };
    expect(biggestChanges(words, scenario.desk, six, { ...six, lives: 50.4 })).toBeNull();
    const named = biggestChanges(words, scenario.desk, six, {
      ...six,
      lives: 44,
      partners: 51,
      domestic: 59,
    });
    expect(named).toMatch(/\+9.*−6/);
    expect(named).not.toMatch(/\+1\b/);
  });
});
