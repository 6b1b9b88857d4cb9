import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../src/session/link.ts';
import { projectConic, projectionFor, toRim } from '../../src/session/projection.ts';
import { readCode, writeCode } from '../../src/session/resumeCode.ts';
import { readSave, type Save } from '../../src/session/save.ts';
import { makeSettings } from '../../src/session/settings.ts';
import { readSlots, writeSlots } from '../../src/session/slots.ts';
import { isOwnScript } from '../../src/session/trustedTypes.ts';
import { MapStorage } from './parts.ts';

const save: Save = {
  format: 1,
  scenario: 'two-rivers',
  hash: '0123456789abcdef',
  rules: 'rules-1',
  seed: '7B-0913',
  date: '2022-09-13',
  desk: 'yerevan',
  opponent: 'willingness',
  codeName: 'Čapek ə',
  turns: 8,
  decisions: [
    {
      steps: [
        { demarche: 'call-moscow' },
        { demarche: 'propose-text', terms: ['bodies', 'monitors'] },
        { demarche: 'show-evidence', claim: 'verified' },
        { demarche: 'address', line: 'stop' },
      ],
      posture: 'hold',
      replies: { 'moscow-2': 'accept', 'own-1': 'as-willing' },
      matters: { figures: 'publish' },
    },
    { steps: [], posture: 'restrain', replies: {}, matters: {} },
  ],
  memos: [
    { forecast: { question: 'ally', option: 2, confidence: 70 }, rationale: 'Help, or an answer?' },
    {},
  ],
  seconds: [141, 95],
  reflections: ['Later.'],
  writings: [{ about: 'exit-ticket', text: 'Ask, and mean it.' }],
  ended: false,
  draft: null,
};

describe('slots', () => {
  it('alternate, and the newer is read first', () => {
    const store = new MapStorage();
    for (const n of [1, 2, 3]) expect(writeSlots(store, { n })).toBe(true);
    expect(readSlots(store)).toEqual([{ n: 3 }, { n: 2 }]);
  });
  it('survive any byte changed in the newest', () => {
    const store = new MapStorage();
    writeSlots(store, { n: 1 });
    writeSlots(store, { n: 2 });
    const [key, text] = [...store.map].find(([, v]) => v.includes('"n":2')) ?? ['', ''];
    for (let i = 0; i < text.length; i++) {
      store.map.set(key, text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1));
      expect(readSlots(store)).toEqual([{ n: 1 }]);
    }
    writeSlots(store, { n: 4 });
    expect(readSlots(store)).toEqual([{ n: 4 }, { n: 1 }]);
  });
});

describe('resume code', () => {
  it('comes back as it was', () => {
    const code = writeCode(save);
    expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readCode(code)).toEqual(save);
  });
  it('notices any character changed or lost', () => {
    const code = writeCode(save);
    for (let i = 0; i < code.length - 1; i++) {
      const other = code[i] === 'A' ? 'B' : 'A';
      expect(readCode(code.slice(0, i) + other + code.slice(i + 1))).toBeNull();
    }
    expect(readCode(code.slice(0, -4))).toBeNull();
    expect(readCode('')).toBeNull();
    expect(readCode('é')).toBeNull();
  });
});

describe('a save', () => {
  it('is read back from JSON', () => expect(readSave(JSON.parse(JSON.stringify(save)))).toEqual(save));
  it('is refused when a part is wrong', () => {
    for (const wrong of [
      null,
      [],
      { ...save, seed: 'a b' },
      { ...save, memos: [] },
      { ...save, decisions: [1, 2] },
      { ...save, format: 9 },
    ])
      expect(readSave(wrong)).toBeNull();
  });
});

describe('links', () => {
  it('carry scenario, seed and class', () => {
    const link = { scenario: 'september-2022-lesson', seed: '7B-0913', classCode: '7B' };
    expect(writeLink(link)).toBe('#/play?scenario=september-2022-lesson&seed=7B-0913&class=7B');
    expect(readLink(writeLink(link))).toEqual(link);
  });
  it('leave out what is malformed', () => {
    expect(readLink('#/play?scenario=x&seed=%20&class=<b>')).toEqual({ scenario: 'x' });
    expect(readLink('#/play?scenario=../x')).toBeNull();
    expect(readLink('#/play')).toBeNull();
    expect(readLink('#/class?scenario=x')).toBeNull();
    expect(readLink('')).toBeNull();
  });
});

describe('projection', () => {
  it('puts the middle in the middle', () => {
    const point = projectConic({ lat: 40.45, lon: 45.6 });
    expect(point.x).toBeCloseTo(500, 6);
    expect(point.y).toBeCloseTo(500, 6);
  });
  it('agrees with the base picture at known places', () => {
    // pixels of the 1600 x 1100 base, as its own markers stand
    const known = [
      [{ lat: 40.1777, lon: 44.5126 }, 665, 594],
      [{ lat: 39.2076, lon: 46.4068 }, 902, 749.2],
    ] as const;
    for (const [place, x, y] of known) {
      const point = projectConic(place);
      expect(Math.abs((point.x * 1600) / 1000 - x)).toBeLessThan(1.5);
      expect(Math.abs((point.y * 1100) / 1000 - y)).toBeLessThan(1.5);
    }
  });
  it('keeps far places at the rim, in their direction', () => {
    const point = toRim(projectConic({ lat: 48.8534, lon: 2.3488 }));
    expect(point.x).toBeCloseTo(30, 9);
    expect(point.y).toBeGreaterThanOrEqual(30);
  });
  it('fits a fictional country into the frame', () => {
    const places = [
      { lat: 1, lon: 1 },
      { lat: 3, lon: 2 },
    ];
    const project = projectionFor('plain', places);
    for (const place of places) {
      const { x, y } = project(place);
      expect(Math.min(x, y)).toBeGreaterThan(100);
      expect(Math.max(x, y)).toBeLessThan(900);
    }
  });
});

describe('settings', () => {
  it('are kept, and nonsense is left out', () => {
    const store = new MapStorage();
    makeSettings(store).set({ theme: 'paper', textSize: 150 });
    expect(makeSettings(store).store.getState()).toMatchObject({
      theme: 'paper',
      textSize: 150,
      motion: 'system',
    });
    store.map.set('demarche.settings', '{"theme":"neon","keys":"yes","unknown":1,"sound":true}');
    const found = makeSettings(store).store.getState();
    expect(found).toMatchObject({ theme: 'system', keys: true, sound: true });
    expect('unknown' in found).toBe(false);
  });
});

describe('script addresses', () => {
  const page = 'https://example.org/demarche/index.html';
  it('are those of the build and no other', () => {
    for (const own of [
      'assets/worker-abc123.js',
      './sw.js',
      'https://example.org/demarche/assets/rehearsal.worker-x.js',
    ])
      expect(isOwnScript(own, page)).toBe(true);
    for (const other of [
      'https://evil.example/assets/worker.js',
      '/sw.js',
      'assets/index.js',
      'data:text/javascript,1',
      '../sw.js',
    ])
      expect(isOwnScript(other, page)).toBe(false);
  });
});
