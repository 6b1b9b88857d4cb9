import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLogText } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from '../log/playedGame.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly aside: string;
}
function demarche(...args: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demarche.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: ran.status, out: ran.stdout, aside: ran.stderr };
}
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('misuse', () => {
  test.each([
    [[]],
    [['juggle']],
    [['check']],
    [['check', 'nowhere.yaml']],
    [['check', '--colour', 'x.yaml']],
    [['verify', 'nowhere.jsonl']],
    [['replay', 'nowhere.jsonl']],
    [['play', 'nowhere.yaml', '--ministry', 'passive']],
    [['rehearse', 'nowhere.yaml', '--games', 'many']],
  ])('%j ends with 2 and says nothing on standard output', (args) => {
    const { code, out, aside } = demarche(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(aside).not.toBe('');
  });

  test('help is no misuse', () => {
    expect(demarche('--help')).toMatchObject({ code: 0, aside: '' });
  });
});

describe('verify and replay', () => {
  const log = makeLogText(playedGame(CROSSING, 'cli.1', 'documented', false));

  test('one value on standard output; not all verified ends with 1', () => {
    const good = file('good.demarche.jsonl', log);
    const bad = file('bad.demarche.jsonl', log.replace('"seed":"cli.1"', '"seed":"cli.2"'));
    const cut = file('cut.demarche.jsonl', log.slice(0, log.length / 2));
    expect(demarche('verify', good, '--json')).toMatchObject({ code: 0, aside: '' });
    const all = demarche('verify', good, bad, cut, '--json');
    expect(all.code).toBe(1);
    expect(JSON.parse(all.out)).toMatchObject([
      { file: good, verdict: 'verified' },
      { file: bad, verdict: 'altered' },
      { file: cut, verdict: 'cut-off' },
    ]);
    expect(demarche('verify', good, bad).out).toContain('Altered');
  });

  test('a replay tells the turns; truth waits to be asked for', () => {
    const path = file('told.demarche.jsonl', log);
    const told = JSON.parse(demarche('replay', path, '--json').out) as {
      verdict: string;
      turns: { entries: { secret?: string }[] }[];
    };
    expect(told.verdict).toBe('verified');
    expect(told.turns).toHaveLength(8);
    expect(told.turns.flatMap((t) => t.entries).some((e) => e.secret === 'until-end')).toBe(false);
    const truth = JSON.parse(demarche('replay', path, '--turn', '3', '--truth', '--json').out) as typeof told;
    expect(truth.turns).toHaveLength(1);
    expect(truth.turns[0]?.entries.some((e) => e.secret === 'until-end')).toBe(true);
    expect(demarche('replay', path, '--turn', '99').code).toBe(2);
    expect(demarche('replay', path).out).toContain('Turn 8');
  });
});

describe('a broken scenario', () => {
  test('check shows the place, play writes nothing', () => {
    const path = file('broken.yaml', 'demarche: 1\nid: broken\ntitle: Broken\ntitle: Again\n');
    const checked = demarche('check', path, '--json');
    expect(checked.code).toBe(1);
    const findings = JSON.parse(checked.out) as { file: string; line: number; severity: string }[];
    expect(findings.some((f) => f.line === 4 && f.severity === 'error' && f.file === path)).toBe(true);
    expect(demarche('check', path).out).toContain('^');
    const log = join(folder, 'never.jsonl');
    expect(demarche('play', path, '--ministry', 'passive', '--out', log)).toMatchObject({ code: 1, out: '' });
    expect(existsSync(log)).toBe(false);
  });
});

const LESSON = join(ROOT, 'scenarios/september-2022-lesson.yaml');
describe.runIf(existsSync(LESSON))('a shipped scenario', () => {
  test('plays, and the log verifies; game i of a rehearsal is SEED.i', () => {
    const path = join(folder, 'lesson.demarche.jsonl');
    const played = demarche(
      'play',
      'september-2022-lesson',
      '--ministry',
      'documented',
      '--seed',
      'R.3',
      '--out',
      path,
      '--json',
    );
    expect(played).toMatchObject({ code: 0, aside: '' });
    const game = JSON.parse(played.out) as { log: string; turns: number; dimensions: Record<string, number> };
    expect(game).toMatchObject({ log: path, turns: 8 });
    expect(readFileSync(path, 'utf8')).not.toContain('"enclosed"');
    expect(demarche('verify', path).code).toBe(0);

    const again = join(folder, 'again.demarche.jsonl');
    expect(
      demarche('play', LESSON, '--decisions', path, '--seed', 'R.3', '--out', again, '--json').out,
    ).toContain((JSON.parse(played.out) as { digest: string }).digest);

    const rehearsed = demarche(
      'rehearse',
      LESSON,
      '--games',
      '3',
      '--seed',
      'R',
      '--ministry',
      'documented',
      'passive',
      '--json',
    );
    expect(rehearsed).toMatchObject({ code: 0, aside: '' });
    const report = JSON.parse(rehearsed.out) as {
      games: number;
      ministries: Record<string, { score: { n: number } }>;
    };
    expect(Object.keys(report.ministries)).toEqual(['documented', 'passive']);
    expect(report.ministries['documented']?.score.n).toBe(3);
  });

  test('threads give the same report as none', () => {
    const report = (games: string): Record<string, unknown> =>
      JSON.parse(
        demarche('rehearse', LESSON, '--games', games, '--ministry', 'passive', 'documented', '--json').out,
      ) as Record<string, unknown>;
    const threaded = report('260');
    expect(threaded).toMatchObject({ games: 260, seed: '1' });
  });

  test('decisions that the rules refuse end with 1', () => {
    const path = file(
      'decisions.json',
      JSON.stringify([{ posture: 'hold', steps: [{ demarche: 'call-nobody' }] }]),
    );
    const played = demarche('play', LESSON, '--decisions', path);
    expect(played.code).toBe(1);
    expect(played.aside).toContain('call-nobody');
    expect(demarche('play', LESSON, '--ministry', 'nobody').code).toBe(2);
    expect(demarche('play', LESSON).code).toBe(2);
  });
});

describe('new', () => {
  test('starts a scenario that is in order and plays, and says what next', () => {
    const made = demarche('new', join(folder, 'two-bridges'));
    expect(made).toMatchObject({ code: 0, aside: '' });
    const path = join(folder, 'two-bridges.yaml');
    expect(made.out).toContain(`check ${path}`);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=.*scenarios\/schema\.json$/);
    expect(text).toContain('\nid: two-bridges\ntitle: Two bridges\n');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(demarche('check', path, '--strict')).toMatchObject({ code: 0 });
    const played = demarche('play', path, '--ministry', 'cautious', '--json');
    expect(JSON.parse(played.out)).toMatchObject({ turns: 6 });
  });

  test('overwrites nothing', () => {
    const path = file('mine.yaml', 'title: precious\n');
    const again = demarche('new', join(folder, 'mine'));
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.aside).toContain('nothing was written');
    expect(readFileSync(path, 'utf8')).toBe('title: precious\n');
  });

  test('extends what it is told to start from', () => {
    const made = demarche('new', join(folder, 'short'), '--from', 'september-2022-lesson', '--json');
    const path = join(folder, 'short.yaml');
    expect(JSON.parse(made.out)).toEqual({ file: path, id: 'short', extends: 'september-2022-lesson' });
    expect(readFileSync(path, 'utf8')).toContain('extends: september-2022-lesson\n');
    expect(demarche('check', path)).toMatchObject({ code: 0 });
  });

  test.each([
    [['Two Bridges'], 2, 'is not a name'],
    [['nowhere/two-bridges'], 2, 'no folder'],
    [['tutorial'], 1, 'comes with the game'],
    [['mine-too', '--from', 'septmber-2022'], 2, 'september-2022'],
    [['mine-too', '--from', 'standard'], 1, 'only a common parent'],
  ])('%j is refused', (args, code, word) => {
    const refused = demarche('new', ...args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.aside).toContain(word);
    expect(existsSync(join(ROOT, 'mine-too.yaml'))).toBe(false);
  });
});

describe('check', () => {
  const small =
    'demarche: 1\nid: advised\nextends: smallest\ncapitals: { crown: { weight: { lower: 0.2 } } }\n';

  test('advice is no error, unless it is asked to be', () => {
    const path = file('advised.yaml', small);
    const found = demarche('check', path, '--json');
    expect(found.code).toBe(0);
    expect(JSON.parse(found.out)).toMatchObject([
      { file: path, line: 4, column: 1, code: 'weights-sum', severity: 'advice' },
    ]);
    expect(demarche('check', path, '--strict').code).toBe(1);
  });

  test('takes a translation beside its scenario', () => {
    file('advised.yaml', small);
    const path = file('advised.fr.yaml', 'titel: Autre\n');
    const found = demarche('check', path, '--json');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toEqual([
      {
        file: path,
        line: 1,
        column: 1,
        code: 'nothing-to-translate',
        severity: 'error',
        message: 'the scenario has nothing called `titel`',
        suggestion: 'did you mean `title`?',
      },
    ]);
  });
});

describe('rehearse, with translations beside the scenario', () => {
  const scenario = [
    'demarche: 1',
    'id: spoken',
    'extends: smallest',
    'title: The salt road, retold',
    'matters: { market: { title: The fair } }',
    'reports: { road: { text: Posts changed hands. } }',
    '',
  ].join('\n');
  type Report = {
    readonly findings: readonly (Record<string, unknown> & { seed: string; decisions: unknown })[];
  };
  const rehearsed = (...more: readonly string[]): Ran =>
    demarche('rehearse', join(folder, 'spoken.yaml'), '--games', '5', '--ministry', 'passive', ...more);

  test('names what one lacks, with a game in which it is read; the whole one is not named', () => {
    const path = file('spoken.yaml', scenario);
    file('spoken.fr.yaml', 'title: La route du sel\nmatters: { market: { title: La foire } }\n');
    file(
      'spoken.de.yaml',
      'title: Die Salzstraße\nmatters: { market: { title: Der Markt } }\nreports: { road: { text: Posten. } }\n',
    );
    file('spoken.notes.txt', 'no translation');
    const { code, out, aside } = rehearsed('--json');
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    const found = (JSON.parse(out) as Report).findings.filter((one) => one['code'] === 'untranslated');
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding).toMatchObject({
      subject: 'fr',
      message:
        'The translation fr lacks one text, of `reports.road`; readers see the language of the scenario there.',
    });
    const given = file('decisions.json', JSON.stringify(finding?.decisions));
    const log = join(folder, 'spoken.jsonl');
    const played = demarche(
      'play',
      path,
      '--seed',
      String(finding?.seed),
      '--decisions',
      given,
      '--out',
      log,
    );
    expect(played).toMatchObject({ code: 0, aside: '' });
    expect(readFileSync(log, 'utf8')).toContain('"road"');
    expect(rehearsed().out).toContain('untranslated: The translation fr lacks one text');
    const page = join(folder, 'spoken.html');
    expect(rehearsed('--html', page).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('The translation fr lacks one text');
  });

  test('a faulty one is told, not counted', () => {
    file('spoken.yaml', scenario);
    file('spoken.fr.yaml', 'titel: La route du sel\n');
    const { code, out, aside } = rehearsed('--json');
    expect(code).toBe(0);
    expect(aside).toContain('did you mean `title`?');
    expect((JSON.parse(out) as Report).findings.some((one) => one['code'] === 'untranslated')).toBe(false);
  });
});
