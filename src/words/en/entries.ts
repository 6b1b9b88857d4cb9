/** Sentences for what happened, one for each code of an entry. */
export const ENTRIES = `
entry-incident = Along the border, an incident is reported.
entry-incident-at = { $sector }: an incident is reported.
entry-report = A cable has come in: { $sender }.
entry-matter-opened = To be answered: { $title }.
entry-matter-answered = { $title }: { $option }.
entry-matter-unanswered = { $title }: no answer was given. Silence was taken as one.
entry-matter-silence = { $title }: no answer was given. It was taken as: { $option }.
entry-step = { $desk }: { $step }.
entry-step-terms = { $desk }: { $step }, with { $terms }.
entry-posture = { $desk } orders its forces: { $posture }.
entry-line = { $desk } takes a line in public: { $line }.
entry-evidence-shown = { $desk } shows what it has.
entry-evidence-checking = { $desk } has its dossier checked before it is shown.
entry-evidence-verified = What { $desk } showed is confirmed by others.
entry-evidence-contradicted = What { $desk } showed is contradicted. The next dossier will weigh less.
entry-concession-secret = { $desk } offers something, and keeps it from the public.
entry-concession-aloud = { $desk } offers something, and says so.
entry-concession-leaked = The private offer of { $desk } is in the press.
entry-request = { $desk } has asked { $to }. An answer is due { $when }.
entry-request-plain = { $desk } has asked { $to }.
entry-answer = { $to }: { $answer }
entry-statement = { $to } speaks unasked, in general words.
entry-promise-given = { $to } has given a private promise.
entry-promise-broken = { $desk } has not kept to what { $to } was promised. It will ask for restraint first.
entry-treaty-consulted = { $desk } consults { $to } under the treaty. A question, not yet a request.
entry-treaty-invoked = { $desk } invokes the treaty with { $to } in writing.
entry-treaty-honoured = { $to } answers the request under the treaty with more than words.
entry-treaty-unanswered = { $to } acknowledges the request under the treaty. It sends no forces.
entry-venue-requested = { $desk } has asked for a meeting of { $to }.
entry-venue-convened = { $to } meets.
entry-venue-decided = { $to } has decided.
entry-venue-blocked = { $to } cannot agree.
entry-door = A smaller step is open: { $step }.
entry-mission-asked = { $to } has been asked for observers.
entry-mission-prepared = { $to } prepares observers. They cannot deploy under fire.
entry-mission-deployed = Observers of { $to } are in place.
entry-mission-withdrawn = The observers of { $to } have left.
entry-word-limited = What was heard points to limited aims.
entry-word-mixed = What was heard can be read either way.
entry-word-wider = What was heard points to wider aims.
entry-word-home-firm = What was heard points to a firm home front over there.
entry-word-home-mixed = What was heard of the mood over there can be read either way.
entry-word-home-weak = What was heard points to a restless home front over there.
entry-word-ripe = The moment seems riper than it looks.
entry-word-unripe = The moment does not seem ripe.
entry-text-sent = A text is being drafted: { $terms }. It comes from { $broker } and reaches the table next turn.
entry-text-tabled = On the table, from { $broker }: { $terms }.
entry-text-refused = The text from { $broker } is refused.
entry-text-refused-by = { $desk } refuses the text from { $broker }.
entry-text-withheld = { $broker } holds its text back for now.
entry-truce-announced = A ceasefire is announced: { $terms }. { $broker } stands under it.
entry-truce-annexed = The ceasefire is extended: { $terms }.
entry-truce-papered = The silence gets a paper: { $terms }. { $broker } stands under it.
entry-truce-began = The ceasefire is in force.
entry-truce-broken = The ceasefire has broken. Each side says the other fired first.
entry-truce-broken-after = The ceasefire has broken after { $hours ->
    [0] less than an hour
    [one] an hour
   *[other] { $hours } hours
}. Each side says the other fired first.
entry-truce-held = The ceasefire holds.
entry-lull-held = The silence holds, without a paper.
entry-truce-durable = The ceasefire looks set to last.
entry-lull = The guns fall silent without a paper. Nothing is signed, and nothing confirmed.
entry-effort-halt = { $desk } orders its fire stopped.
entry-effort-ease = { $desk } orders its fire eased.
entry-effort-level = While it was fought, the fire of { $desk } was at { $level ->
    [0] hardly any strength
    [1] low strength
    [2] middle strength
   *[3] full strength
}.
entry-fighting-ended = The fighting has ended.
entry-ground-lost = { $desk } reports ground lost.
entry-ground-back = Ground is given back.
entry-losses-known = Killed, as made known: { $desk } { $own }; { $other } { $theirs }.
entry-losses-true = Killed this turn, as counted afterwards: { $desk } { $own }; { $other } { $theirs }.
entry-street-protests = { $desk }: people are in the streets.
entry-street-calm = { $desk }: the streets are calm again.
entry-government-crisis = { $desk }: the government is in crisis.
entry-government-fell = { $desk }: the government has fallen.
entry-willingness = What weighed with { $desk } this turn.
entry-signal-refused = Something was tried that the state of things did not allow. Nothing came of it.
entry-gauge-up = { $gauge }: up.
entry-gauge-down = { $gauge }: down.
entry-gauge-same = { $gauge }: unchanged.
entry-dimension-up = { $dimension }: up.
entry-dimension-down = { $dimension }: down.
entry-dimension-same = { $dimension }: unchanged.
entry-ending = { $title }
`;
