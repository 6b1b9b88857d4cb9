import { describe, expect, test } from 'vitest';
import { planOf, type Stores } from '../../src/map/marks/plan.ts';
import { callsOf, observedOf } from '../../src/session/calls.ts';
import { sessionOf, shipped, until } from '../session/parts.ts';

const { scenario } = shipped;
const SECTORS = scenario.sectors.map(({ id }) => id);

/** The stores of a game in play, with every sector and everyone who answers at a place of their own. */
async function storesOf(): Promise<Stores & { readonly view: NonNullable<Stores['view']> }> {
  const session = sessionOf();
  session.send({ type: 'scenario.chosen', id: scenario.id, seed: 'PLAN.1' });
  await until(session, 'briefing');
  session.send({ type: 'briefing.read' });
  await until(session, 'deciding');
  const desk = session.view.getState().view?.desk ?? '';
  const ids = [desk, ...SECTORS, ...scenario.addressees.map(({ id }) => id)];
  return {
    view: session.view.getState(),
    desk: session.desk.getState(),
    theatre: {
      ...session.theatre.getState(),
      points: Object.fromEntries(ids.map((id, i) => [id, { x: 10 * i, y: 5 * i }])),
      sectors: Object.fromEntries(SECTORS.map((id, i) => [id, { glow: 1 / (i + 1) }])),
    },
  };
}

/** The same stores with something else in the view. */
const withView = (stores: Stores, change: Partial<NonNullable<Stores['view']['view']>>): Stores => {
  if (!stores.view.view) throw new Error('a game is open');
  return { ...stores, view: { ...stores.view, view: { ...stores.view.view, ...change } } };
};
const viewOf = (stores: Stores) => {
  if (!stores.view.view) throw new Error('a game is open');
  return stores.view.view;
};

test('without a game there is nothing to draw', async () => {
  const stores = await storesOf();
  expect(planOf({ ...stores, view: { ...stores.view, view: null } })).toBeNull();
});

describe('fires', () => {
  test('burn at every sector by its share, and only smoulder when the guns are silent', async () => {
    const stores = await storesOf();
    const fires = planOf(withView(stores, { gunsSilent: false }))?.fires ?? [];
    expect(fires).toHaveLength(SECTORS.length);
    expect(fires[0]?.strength).toBeGreaterThan(fires.at(-1)?.strength ?? 1);
    const silent = planOf(withView(stores, { gunsSilent: true }))?.fires ?? [];
    expect(silent[0]?.strength).toBeLessThan(fires[0]?.strength ?? 0);
    expect(silent.some(({ strike }) => strike)).toBe(false);
  });
  test('a report of this turn is a strike; until somebody outside confirms it, it lies in fog', async () => {
    const stores = await storesOf();
    const [sector] = SECTORS;
    const [spec] = scenario.reports;
    if (!spec || !sector) throw new Error('the scenario has reports');
    const told = (version: 'own' | 'outside', turn: number) => {
      const scenarioTold = { ...scenario, reports: [{ ...spec, sector, version }] };
      const { shipped: known } = stores.view;
      if (!known) throw new Error('a game is open');
      const { view, ...rest } = withView(stores, { gunsSilent: false, reports: [{ id: spec.id, turn }] });
      return planOf({ ...rest, view: { ...view, shipped: { ...known, scenario: scenarioTold } } })?.fires[0];
    };
    const { turn } = viewOf(stores);
    expect(told('own', turn)).toMatchObject({ strike: true, fog: true });
    expect(told('outside', turn)).toMatchObject({ strike: true, fog: false });
    expect(told('own', turn - 1)).toMatchObject({ strike: false, fog: true });
  });
});

describe('calls', () => {
  const to = scenario.demarches.find((d) => d.to !== undefined);
  const [first = '', second = ''] = scenario.addressees.map(({ id }) => id);
  const sent = (what: 'request' | 'text' | 'mission', addressee = first) => ({
    what,
    addressee,
    arrives: 6,
    turn: 2,
  });

  test('a drafted step is an arc to whoever it is addressed to; what was sent counts before it', async () => {
    if (!to?.to) throw new Error('a step has an addressee');
    const stores = await storesOf();
    const drafted: Stores = {
      ...stores,
      desk: { ...stores.desk, draft: { ...stores.desk.draft, steps: [{ demarche: to.id }] } },
    };
    expect(planOf(drafted)?.calls).toEqual([
      { to: stores.theatre.points[to.to], state: 'drafted', mission: false },
    ]);
    const both = planOf(withView(drafted, { underWay: [sent('mission', to.to)] }))?.calls;
    expect(both).toEqual([{ to: stores.theatre.points[to.to], state: 'sent', mission: true }]);
  });
  test('are told apart: asked, on its way, answered at the last resolution', async () => {
    const view = viewOf(await storesOf());
    const said = (change: Partial<typeof view>) =>
      callsOf(scenario, { ...view, ...change }, { steps: [] }).map(({ id, state }) => `${id} ${state}`);
    expect(said({ underWay: [sent('request')] })).toEqual([`${first} asked`]);
    expect(said({ underWay: [sent('request'), sent('text')] })).toEqual([`${first} coming`]);
    const channels = view.channels.map((c) => ({ ...c, answered: c.id === second ? 3 : 1 }));
    expect(said({ turn: 4, channels })).toEqual([`${second} answered`]);
    expect(said({ turn: 4, channels, underWay: [sent('mission', second)] })).toEqual([`${second} coming`]);
  });
  test('who has answered is no arc any more', async () => {
    const stores = await storesOf();
    const channels = viewOf(stores).channels.map((c) => ({ ...c, answered: 1 }));
    expect(planOf(withView(stores, { turn: 2, channels }))?.calls).toEqual([]);
  });
});

test('observers stand where it burns most, as many as the mission covers, and only once it is there', async () => {
  const stores = await storesOf();
  const view = viewOf(stores);
  const glows = stores.theatre.sectors;
  const at = (state: 'mandated' | 'deployed', monitors: number) =>
    observedOf(scenario, { ...view, monitors, charts: { ...view.charts, mission: { any: state } } }, glows);
  expect(at('mandated', 1)).toEqual([]);
  expect(at('deployed', 0.01)).toEqual([SECTORS[0]]);
  expect(at('deployed', 1)).toEqual(SECTORS);
});
