/** Advice by playing: what a rehearsal found, and the page that tells it. */
export const REHEARSAL = `
finding-games = { $games ->
    [one] { $games } game
   *[other] { $games } games
  }
finding-because-part = { $nearest ->
    [none] \`{ $part }\` never held.
   *[other] \`{ $part }\` never held; the nearest was { $nearest }.
  }
finding-because-together = Each part of its condition held at some time, but never all together.
finding-because-shadowed = Its condition held, but something with a higher priority came first.
finding-ending-unreachable = No game reached the ending { $subject } in { $of }, and a search for it found no way. { $why }
finding-ending-rare = The ending { $subject } was not reached in { $of }; only a search for it found a way.
finding-matter-never-opens = The matter { $subject } never opened in { $of }. { $why }
finding-option-never-taken = The option { $subject } was never taken in { $of }.
finding-incident-never-happens = The incident { $subject } never happened in { $of }. { $why }
finding-report-never-arrives = The report { $subject } never arrived in { $of }. { $why }
finding-demarche-never-open = The démarche { $subject } was never open to anybody in { $of }. { $why }
finding-demarche-never-helps = The démarche { $subject } helped nowhere: in { $pairs } pairs of games that differ by it alone no dimension rose by more than { $most }.
finding-demarche-dominates = The démarche { $subject } is always right: taken whenever it can be, it adds { $gain } points on the mean, helps on { $better } of { $pairs } nights and costs nothing.
finding-plan-dominates = { $subject } scores { $score }, { $lead } more than any other way to play ({ $other } comes second): there is one answer.
finding-passive-wins = { $reference ->
    [none] Doing nothing scores { $score }: there is little to win by acting.
   *[other] Doing nothing scores { $score } ({ $reference } scores { $other }): there is little to win by acting.
  }
finding-luck-decides = Nights weigh { $ratio } times as much as plans (0.6 is the most): { $subject } alone scores from { $least } to { $most }.
finding-always-ends-alike = Whatever is done, the game ends with { $subject }: { $of } by chance had no other ending.
finding-too-much-to-read = Turn { $subject } brings up to { $words } words of new cables; a turn has time for { $most }. That is so in { $over } of { $of }.
finding-course-breaks = The documented course could be followed in { $followed } of { $of } only: { $subject } on turn { $turn } is lost most often.
finding-untranslated = The translation { $subject } lacks { $texts ->
    [one] one text
   *[other] { $texts } texts
  }, of { $named }{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more places
  }; readers see the language of the scenario there.
finding-show = Game { $seed } shows it.

rehearsal-title = { $title }: a rehearsal
rehearsal-lead = { $games } games by each of { $ministries } ministries at the desk of { $desk }, seed { $seed }. Game number i has the seed { $seed }.i.
rehearsal-none = Nothing to mend was found.
rehearsal-some = { $n ->
    [one] One thing to look at
   *[other] { $n } things to look at
  }
rehearsal-findings = What to look at
rehearsal-repeat = Repeat it
rehearsal-repeat-how = Save the decisions beside the scenario, then play them.
rehearsal-decisions = Decisions of { $seed }
rehearsal-limits = What a rehearsal does not show: ministries see no more than a player sees, and none of them is one. That something never happened in these games does not prove that it cannot.
rehearsal-scores-title = { $best } scores highest, { $worst } lowest; the middle halves { $overlap ->
    [yes] overlap
   *[no] lie apart
  }
rehearsal-scores-title-one = { $best } scores { $score } in the middle
rehearsal-scores-desc = Score of each ministry over all nights: whisker from the fifth to the ninety-fifth hundredth, band over the middle half, mark at the median. { $list }
rehearsal-scores-item = { $name }: median { $p50 }, middle half { $p25 } to { $p75 }.
rehearsal-documented = documented course
rehearsal-axis-score = score, mean of six dimensions
rehearsal-endings-title = { $never ->
    [0] Every ending was reached; the commonest is { $most }
    [one] One ending was never reached; the commonest is { $most }
   *[other] { $never } endings were never reached; the commonest is { $most }
  }
rehearsal-endings-desc = Games that ended with each ending, out of { $games }. { $list }
rehearsal-count-item = { $name }: { $n }.
rehearsal-axis-games = games
rehearsal-influence-title = { $n ->
    [0] No démarche moved the score
   *[other] { $most } moves the score most: { $gain } points
  }
rehearsal-influence-desc = Change of the mean score when one démarche is added to a game that is otherwise the same: on the first turn that allows it, and on every turn that does. { $list }
rehearsal-influence-item = { $name }: once { $once }, always { $always }.
rehearsal-axis-influence = points added to the mean score
rehearsal-raises = raises, whenever possible
rehearsal-lowers = lowers, whenever possible
rehearsal-once = once
rehearsal-always = whenever possible
rehearsal-matrix-title = What each démarche moves, by dimension (± two standard errors of the score)
rehearsal-matrix-note = Pairs of games that differ by one démarche alone, by chance and by ministries with a plan.
rehearsal-reading-title = { $over ->
    [0] No turn brings more cables than there is time for
    [one] One turn brings more cables than there is time for
   *[other] { $over } turns bring more cables than there is time for
  }
rehearsal-reading-desc = Words of new cables by turn: bar on the mean, mark in the fullest game; the line stands at { $most } words. { $list }
rehearsal-reading-item = Turn { $turn }: { $cables } words on the mean, { $fullest } at most; with its matters { $minutes } minutes.
rehearsal-axis-words = words of new cables
rehearsal-limit = { $most } words
rehearsal-mean = mean
rehearsal-fullest = fullest game
rehearsal-turn = Turn { $turn }
rehearsal-luck-title = { $holds ->
    [yes] Plans weigh more than nights
   *[no] Nights weigh more than plans should allow
  }
rehearsal-luck-text = The variance of one plan over its nights is { $ratio } of the variance between plans; at most 0.6 is asked for.
rehearsal-course-title = The documented course
rehearsal-course-text = Its decisions could be taken as written on { $followed } of { $games } nights.
rehearsal-course-lost = The step lost most often is { $demarche } on turn { $turn }: on { $times } nights.
rehearsal-course-ending = Its commonest ending is { $ending }: on { $times } of { $games } nights.
rehearsal-occurred-title = What occurred in { $games } games
rehearsal-occurred-part = { $part }: { $n }, { $never ->
    [0] each at least once
   *[other] { $never } never
  }
rehearsal-game-title = Is it a game?
rehearsal-holds = holds
rehearsal-fails = fails
rehearsal-table = The numbers
rehearsal-column-name = name
rehearsal-column-median = median
rehearsal-column-middle = middle half
rehearsal-column-range = 5th to 95th
rehearsal-column-games = games
rehearsal-column-turn = turn
rehearsal-column-cables = cables, mean
rehearsal-column-fullest = cables, most
rehearsal-column-matters = matters, mean
rehearsal-column-minutes = minutes
rehearsal-column-score = score
rehearsal-column-error = error
rehearsal-column-test = test
rehearsal-column-value = value
rehearsal-column-result = result
rehearsal-column-detail = made of
rehearsal-endings = Endings
rehearsal-matters = Matters
rehearsal-options = Options
rehearsal-incidents = Incidents
rehearsal-reports = Reports
rehearsal-demarches = Démarches
rehearsal-facts-title = What happened, by ministry
rehearsal-facts-caption = Medians over all nights; what never happened is left out
rehearsal-fact-own-dead = own dead
rehearsal-fact-other-dead = dead of the other side
rehearsal-fact-ground = ground lost, km²
rehearsal-fact-fighting-ends = fighting ends, hour
rehearsal-fact-first-truce = first truce, hour
rehearsal-fact-truce-holds = truce holds at the end
rehearsal-truce-share = { $n } of { $of }
`;
