/** Words of the desk, and of the bar over it. */
export const DESK = `
top-ministry = Foreign Ministry
top-place = { $city } · UTC { $utc }
top-turn = Turn { $turn } of { $turns }
top-escalation = Escalation
top-rung = rung { $rung } of { $rungs }
top-rung-of = { $name }, rung { $rung } of { $rungs }
top-tools = Room
top-options = Options
top-leave = Leave the room
top-theme = Light or dark

coach-title = A hint
coach-at = { $at } of { $of } this turn
coach-leave = No more hints
codex-title = Codex
codex-sources = Sources
codex-words = Words of the trade
codex-kind-concept = What a turn is named after
codex-kind-actor = Who answers
codex-kind-treaty = Treaties and texts
codex-kind-place = Places
codex-kind-losses = Losses of both sides
codex-kind-background = Background

keys-title = Keys
keys-switch = Single keys work
keys-key = Key
keys-does = What it does
keys-lists = Tab moves from part to part. In lists the arrow keys, Home and End move, and Enter or the space bar chooses. Escape closes what lies on top.
key-keys = The list of keys
key-card = { $label }: take it, or put it back
key-option = { $title }: { $option }
key-to-cables = To the cables
key-to-map = To the map
key-to-channels = To the channels
key-to-matter = To what must be answered
key-to-tray = To the démarches
key-to-advisers = To the advisers
key-to-posture = To the posture
key-to-forecast = To the sealed forecast
key-to-standing = To the standing
key-projector = The desk for a class, on a projector, or back

cables-title = Cables
cables-new = { $count ->
    [0] none new
   *[other] { $count } new
}
cables-one-new = new
cables-list = All cables, newest first
cables-at = { $place }: { $count ->
    [0] no cable
    [one] one cable
   *[other] { $count } cables
}
cables-all = Show all
cable-from = From { $sender }
cable-contradicted = Contradicted: { $by } says otherwise.
cable-contradicts = Says otherwise than { $sender }.
cable-contradicted-short = contradicted by another cable

compare-open = Compare
compare-title = Two versions of one night
compare-lead = Each is one side's. Neither is marked true here.
compare-says = { $desk } says
compare-nothing = Nothing has reached this desk.
compare-bands = Where they touch, and where they part
compare-both = Both say
compare-differ = They differ on
compare-unconfirmed = Nobody outside has confirmed

channels-title = Channels
channels-drafted = drafted this turn
channels-line = { $state ->
    [cold] the line between you is cold
    [thin] the line between you is thin
   *[warm] the line between you is warm
}
channels-trust-up = Trust in you has risen.
channels-trust-down = Trust in you has fallen.
channels-trust-steady = Trust in you is steady.
channels-trust = { $word ->
    [little] It trusts this desk little.
    [some] It trusts this desk somewhat.
   *[good] It trusts this desk.
}
channels-last = Last answer, turn { $turn }:
channels-figures = Trust { $trust } of 100, engagement { $engagement } of 100.

map-title = Map of the line
map-places = Places along the line
map-place = Place
map-fire = Fire
map-fire-none = no fire reported
map-fire-some = some fire
map-fire-heavy = heavy fire
map-fire-heaviest = the heaviest fire
map-calls = Calls of this desk
map-call-drafted = drafted
map-call-asked = asked
map-call-coming = on its way
map-call-answered = answered
map-observers = observers
map-table = As a table
map-caption = No position on status is implied.
map-no-cable = none
map-cables = { $count ->
    [one] One cable from { $place }
   *[other] { $count } cables from { $place }
}

underway-title = Under way
underway-turn = T{ $turn }
underway-now = now
underway-request = { $name }: answer
underway-text = { $name }: a text
underway-mission = { $name }: observers
underway-drafted = (drafted)
underway-nothing = Nothing is under way.

tray-title = Démarches
tray-lead = What has far to go arrives later. Each card says when.
tray-steps = { $taken } of { $capacity } steps
tray-undo = Undo
tray-clear = Clear
tray-all = All channels
tray-words = Words at home, across the line, and to the world
card-change = Change what it says
card-lands-now = lands this turn.
card-lands = lands turn { $turn }, by { $time }.
card-lands-after = lands after the last turn.
odds-range = { $low } to { $high } %
complete-line = Which line
complete-line-again = “{ $quote }” Said before: it moves less.
complete-claim = When to show it
complete-claim-now = Now
complete-claim-now-note = It counts at once. It may be contradicted.
complete-claim-verified = Verified first
complete-claim-verified-note = A turn later, and it holds.
complete-done = Done
text-paper = The text, clause by clause
text-halt = All fire ceases at the lines then held.
text-terms = Terms beside the halt
text-sits-easy = easy for { $desk }
text-sits-even = neither easy nor hard for { $desk }
text-sits-hard = hard for { $desk }
text-costs-welcome = welcome at home
text-costs-costs = has a price at home
text-costs-dear = dear at home
text-lasting = makes it last
text-burned = Failed lately. It may be tried again from turn { $turn }.
text-signed = { $desk } signs it
text-ripe-unknown = Ripe? Too early to know. A text refused burns its terms for two turns.
text-ripe-yes = Ripe? What was heard says: riper than it looks.
text-ripe-no = Ripe? What was heard says: not yet. A text refused burns its terms for two turns.

reach-up = may rise
reach-down = may fall
reach-either = either way
reach-line = the line to { $desk }
reach-dimension = { $name } { $way }
reach-moves = May move: { $things }.
reach-nothing = Moves nothing at once: it tells you something.

desk-sheet = What to decide
desk-last = Last answers
desk-announce = Turn { $turn } of { $turns }. { $time }. { $count ->
    [0] No new cable.
    [one] One new cable.
   *[other] { $count } new cables.
}
matter-title = Matter
matter-from = Matter, from { $name }
matter-now = answer now
matter-until = by turn { $turn }
matter-broker = { $name } would put it on the table.
matter-leave = Take this answer back
matter-none = Nothing waits for an answer this turn.
table-title = On the table
table-text = The text from { $broker }
table-own = Your own text, not yet answered
table-accept = Accept it
table-accept-note = It binds when both sides sign. Its price at home falls due then.
table-refuse = Decline it
table-refuse-note = A refusal is remembered, and its terms cannot come back at once.
table-as-willing = As our willingness has it
table-as-willing-note = Leave it to how things stand when the hour comes.
advisers-title = Advisers
advisers-quote = “{ $text }”
advisers-ask = Ask one of them. Each sees a part.
posture-title = Posture
forecast-title = Sealed forecast
forecast-sure = How sure?
forecast-percent = per cent
forecast-needs-option = Say which, and it is sealed with the turn.
forecast-needs-sure = Say how sure, and it is sealed with the turn.
rationale-hint = One sentence, kept with your log
standing-title = How it stands
dead-title = Killed, as made known, both sides
dead-none = no figure
commit-seal = Seal the turn
commit-open = Still open: { $things }.
commit-forecast = the forecast
commit-ready = Everything is answered.
commit-title = Something is left unanswered
commit-text = An unanswered text counts as refused.
commit-silence = Silence will be taken as an answer.
commit-silence-is = Silence will be taken as: { $option }.
commit-later = It may still be answered until turn { $turn }.
commit-anyway = Seal it as it is

phone-rooms = Rooms of the desk
phone-cables = Cables
phone-map = Map
phone-calls = Calls
phone-decide = Decide
phone-ledger = Standing
phone-badge-cables = new
phone-badge-matter = unanswered
phone-matter = Matter
phone-steps = Steps
phone-progress = { $taken } of { $capacity }
phone-posture = Posture
phone-forecast = Forecast
phone-open = { $count } open
phone-answered = answered
phone-sealed = sealed
phone-unsealed = open
phone-lead-matter = First what must be answered.
phone-lead-steps = Then the steps, three at most.
phone-lead-posture = Then how the line is held.
`;
