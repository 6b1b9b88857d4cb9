/** Words of the desk for a class, on a projector. */
export const PROJECTOR = `
projector-rounds = Votes of this turn
projector-papers = What is voted on, and the cables
projector-cable = Cable { $at } of { $of }
projector-text = Text
projector-matter = Matter
projector-steps = Démarches
projector-terms = Terms
projector-line = Line
projector-claim = When
projector-forecast = Forecast
projector-sure = How sure
projector-posture = Posture
projector-title-terms = { $label }: which terms?
projector-title-line = { $label }: which line?
projector-title-claim = { $label }: now, or verified first?
projector-most-hands = The { $picks } with most hands go
projector-picked = { $taken } of { $picks } taken
projector-hands = { $count ->
    [one] 1 hand
   *[other] { $count } hands
}
projector-hands-for = Hands for { $letter }: { $label }
projector-more = One hand more for { $letter }
projector-less = One hand fewer for { $letter }
projector-leads = most hands
projector-taken = taken
projector-taken-said = { $title }: { $options }, taken.
projector-none-said = { $title }: nothing is taken.
projector-level = { $letters } are level: take one of them.
projector-lead = Take what leads
projector-clear = All hands down
projector-lands = turn { $turn }
projector-lands-now = this turn
projector-lands-after = too late
projector-percent = { $sure } %
projector-key-lead = Take what has the most hands
projector-key-next = The next vote
projector-key-back = The vote before
projector-key-clear = All hands down
`;
