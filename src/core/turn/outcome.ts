import { GOVERNMENT_STATES } from '../charts/charts.ts';
import type { ForecastQuestion, Scenario } from '../scenario/scenario.ts';
import { gunsSilent } from '../world/draft.ts';
import type { Entry } from './entry.ts';
import type { Game } from './game.ts';

/** What is known when a sealed forecast may be opened: the game after the turn, and what happened in it. */
export interface Outcome {
  readonly scenario: Scenario;
  readonly game: Game;
  readonly entries: readonly Entry[];
}

/** The number that a question asks about, as soon as it is known. */
function measured(question: ForecastQuestion, { scenario, game, entries }: Outcome): number | null {
  const { world } = game;
  switch (question.about) {
    case 'answer':
      return world.channels[question.desk]?.[question.addressee ?? '']?.level ?? null;
    case 'truce-life': {
      const { firstTruce, firstBroke } = world.milestones;
      if (firstBroke !== null) return firstBroke;
      if (firstTruce === null || !gunsSilent(game.charts)) return game.ending ? 0 : null;
      const last = question.bounds.at(-1) ?? 0;
      return game.ending || world.truce.age > last ? world.truce.age : null;
    }
    case 'street': {
      const desk = scenario.desks.find((d) => d !== scenario.initiative) ?? question.desk;
      return GOVERNMENT_STATES.indexOf(game.charts.government[desk] ?? 'steady');
    }
    case 'guns':
      return world.front.fought;
    case 'text-reply': {
      if (entries.some((e) => e.code === 'truce.announced' || e.code === 'truce.annexed')) return 1;
      return entries.some((e) => e.code === 'text.refused' || e.code === 'text.withheld') ? 0 : null;
    }
  }
}

/** The option that came: the first whose upper bound is not passed; null while nobody can know. */
export function cameOf(question: ForecastQuestion, outcome: Outcome): number | null {
  const value = measured(question, outcome);
  if (value === null) return null;
  const option = question.bounds.findIndex((bound) => value <= bound);
  return option < 0 ? question.bounds.length : option;
}
