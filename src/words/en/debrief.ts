import { COURSE } from './course.ts';

/** The debrief: why a game came so, and what else could have been. */
export const DEBRIEF = `
debrief-title = Why it came so, and what else could have been
debrief-who = { $title }, { $desk }'s desk, seed { $seed }.
debrief-who-class = Class { $code }.
debrief-who-fork = A fork: it parts from another game at turn { $turn }.
debrief-index = Parts of the debrief
debrief-index-timeline = Timeline
debrief-index-why = Why
debrief-index-whatif = What if
debrief-index-worth = What each step was worth
debrief-index-forecasts = Forecasts
debrief-index-record = The record
debrief-index-other = The other desk
debrief-index-points = Turning points
debrief-index-argue = Argue with the model
debrief-index-write = Write
debrief-group-course = Course
debrief-group-reasons = Why
debrief-group-forks = What if
debrief-group-desks = Both desks
debrief-group-words = Write

debrief-open = Open a game log
debrief-open-text = Drop the file of a game anywhere on this page, or choose it. It is read on this machine and never leaves it.
debrief-open-file = Choose a file
debrief-open-saved = Open the game kept on this device: { $title }
debrief-open-playing = The game in play opens here once it has ended.
debrief-holds = What a debrief holds
debrief-holds-timeline = the ladder, both sides’ dead, ceasefires, decisions and answers on one axis, with the map as it was
debrief-holds-why = what each answer was made of, and what moved each quantity
debrief-holds-whatif = one decision changed, the same night played on
debrief-holds-worth = shares of the whole that sum exactly
debrief-holds-forecasts = how sure you were, and what came
debrief-holds-record = the documented days with their sources, once the game has ended
debrief-holds-other = the same nights from across the border
debrief-holds-points = three to five turns to talk about
debrief-holds-argue = your decisions under other beliefs about the world
debrief-holds-write = cool-down, questions, rubric and exit ticket, kept in the log
debrief-opening = The log is being read
debrief-drop = Let go to open the log
debrief-fault = This part could not be played here. What is on the page stays; load the page again to try once more.
debrief-close = Put this log away
debrief-close-to-game = Back to your own game
debrief-print = Print, two pages
debrief-keep = Take it along
debrief-keep-lead = The log holds the whole game and all that you wrote on this page. Each figure has its own buttons for a picture.
debrief-keep-log = Save the log
debrief-keep-also = The same game for a spreadsheet, a learning platform, or a study of events:
debrief-keep-csv = Table (CSV)
debrief-keep-xapi = Statements (xAPI)
debrief-keep-plover = Event records (PLOVER)
debrief-keep-failed = This file could not be made here. The log can still be saved.
debrief-to-end = Back to the end page
debrief-saved = Saved as { $name }.
debrief-picture-svg = SVG, a picture that can be enlarged: { $title }
debrief-picture-png = PNG, a picture for a slide: { $title }
debrief-picture-below = { $title } · { $desk }'s desk · seed { $seed }
debrief-picture-failed = This browser does not draw the picture. The SVG can still be kept.

debrief-verdict-verified = Verified replay: the result follows from the decisions. It does not say who played, or how often.
debrief-verdict-altered = This file was changed after it was written: at turn { $turn }, { $what } does not follow from the decisions. What you see is those decisions, played again.
debrief-verdict-altered-header = This file was changed after it was written: { $what } does not fit. What you see is its decisions, played again.
debrief-verdict-cut-off = The game was not played to its end: the log stops after turn { $turn }. So far everything follows from the decisions.
debrief-verdict-cut-off-start = The log stops before the first turn was decided.
debrief-verdict-other-rules = This game was made by other rules than those of this page. Playing it again here would give another game, so it is told and not replayed.
debrief-verdict-unreadable = This file cannot be read as a game log: { $why } (line { $line }).
debrief-verdict-no-log = This file cannot be read as a game log.
debrief-problem-too-large = it is larger than a log can be
debrief-problem-too-many-lines = it has more lines than a log can have
debrief-problem-empty = it is empty
debrief-problem-not-json = it is not written in the form of a log
debrief-problem-not-a-line = a line is no line of a log
debrief-problem-no-header = its first line does not say which game it is
debrief-problem-second-header = two games stand in one file
debrief-problem-newer-format = it was made by a newer version of this game
debrief-problem-bad-field = a part of a line is missing
debrief-problem-out-of-order = its lines are out of order
debrief-problem-cut-line = a line breaks off in the middle
debrief-told-title = What the log says itself
debrief-told-ending = It ended: { $ending }.

debrief-work-nights = Other nights are being played
debrief-work-points = Turning points are being looked for
debrief-work-worth = Each step is being weighed
debrief-work-assumed = The same decisions are being played under other beliefs
debrief-stop = Stop
debrief-go-on = Play them now
debrief-not-played = The games for this part were not played.
debrief-playing = Games are being played for this part: { $share } of 100 done.

debrief-table = The same as a table
debrief-turn = Turn
debrief-turn-n = Turn { $turn }
debrief-turn-row = { $turn }  { $steps }
debrief-turn-time = { $turn }, { $time }
debrief-time = { $day }, { $time }
debrief-dimension = Dimension
debrief-difference = Difference
debrief-key-own = this game
debrief-key-50 = ${COURSE}, 50
debrief-key-documented = ${COURSE}, same night
debrief-key-nights = middle half of { $nights } nights
debrief-key-true = { $side } side, true
debrief-key-known = as made known
debrief-key-truce = ceasefire
debrief-from-to = { $from } to { $to }
debrief-middle-half = Middle half of { $nights } nights
debrief-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
  }
debrief-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }

debrief-how = How it ended
debrief-no-ending = The game has not come to its end.
debrief-six = Six dimensions, beside the ${COURSE}
debrief-six-value = { $name } { $value }, { $more } beside the ${COURSE}.
debrief-luck = Chosen, and drawn
debrief-chosen = Chosen: the middle half of your decisions’ nights lies at places { $from } to { $to } among { $of } nights of the ${COURSE}, counted from the hardest.
debrief-drawn = Drawn: of { $of } nights with these same decisions, { $below } came to less than yours.
debrief-nights-desc = By the mean of the six dimensions the nights lie between { $low } and { $high }, the middle one at { $middle }; this game at { $own }.
debrief-nights-harder = harder nights
debrief-nights-kinder = kinder nights
debrief-nights-playing = The same decisions are being played on other nights: { $done } of { $all }.
debrief-nights-table = How these nights ended
debrief-nights-endings = Endings of the same decisions on { $nights } nights
debrief-ending = Ending
debrief-of-nights = Nights
debrief-dropped-nights = { $n ->
    [one] One step or answer was not possible on one of these nights and was left out there.
   *[other] { $n } steps and answers, over all nights together, were not possible there and were left out.
  }
debrief-dead = Killed in this game, both sides; the true numbers
debrief-dead-side = on the { $side } side
debrief-civilians = { $n ->
    [0] no civilians among them
    [one] { $n } of them a civilian
   *[other] { $n } of them civilians
  }

debrief-course-earlier = The fire stopped { $gap } earlier than on the ${COURSE}
debrief-course-later = The fire stopped { $gap } later than on the ${COURSE}
debrief-course-same = The fire stopped when it did on the ${COURSE}
debrief-course-only = The fire stopped after { $after }; on the ${COURSE} it did not, on this night
debrief-course-ended = The fire stopped after { $after }
debrief-course-not = The fire had not stopped by the last turn; on the ${COURSE} it had
debrief-course-neither = The fire had not stopped by the last turn, nor on the ${COURSE}
debrief-course-open = The fire had not stopped by the last turn
debrief-course-cut = { $turns ->
    [one] One turn, and no end yet
   *[other] { $turns } turns, and no end yet
  }
debrief-course-lead = Each column is a turn; the ladder shows where it stood at its end. Everything the desk could not know is open now.
debrief-rung = Rung of the ladder
debrief-rung-documented = Rung, ${COURSE}
debrief-killed = Killed
debrief-killed-note = true, and as made known
debrief-truces = Ceasefires
debrief-lull = no paper
debrief-holding = holding
debrief-end-documented = ${COURSE}
debrief-end-true = { $dead } { $side }
debrief-end-known = { $dead } made known, { $side }
debrief-true-of = Killed, { $side } side, true
debrief-known-of = Killed, { $side } side, as made known
debrief-decided = Decided
debrief-answered = Answered
debrief-timeline-value = Turn { $turn }: { $rung }; { $dead }.
debrief-dead-value = { $side } { $dead } killed, { $known } made known
debrief-dead-short = { $dead } ({ $known }) { $side }
debrief-scrub = The turn that is looked at
debrief-turn-before = Turn before
debrief-turn-after = Turn after
debrief-span = Turn { $turn }: { $from } to { $to }
debrief-guns-silent = guns silent
debrief-because = You wrote
debrief-killed-in-turn = { $side } { $n }
debrief-killed-turn = In this turn, as it was: { $list }.
debrief-nothing-decided = Nothing was asked and nothing answered
debrief-nothing-happened = Nothing that this desk could see.
debrief-map-fire = Turn { $turn }. Fire, heaviest first: { $list }.
debrief-map-silent = Turn { $turn }. No fire is reported anywhere.
debrief-step-line = { $step }: “{ $line }”
debrief-step-terms = { $step } ({ $terms })
debrief-reply-accept = text accepted
debrief-reply-refuse = text refused
debrief-posture = posture: { $posture }
debrief-answer = { $name }: { $level }

debrief-why-title = Turn { $turn }, { $name }: { $level }. It had been { $chance }.
debrief-why-none = Nobody was asked, so nobody answered
debrief-why-lead = Each bar is a reason in the answerer’s own terms, and goes on from the last. Their sum sets how wide each answer is on the band; the roll fell on one of them.
debrief-why-choose = Which answer
debrief-answer-option = Turn { $turn }, { $name }: { $level }
debrief-why-desc = { $parts }. Together { $sum }. What came: { $came }.
debrief-why-table = What the answer was made of, and how likely each answer was
debrief-together = together
debrief-raises = raises
debrief-lowers = lowers
debrief-roll = the roll
debrief-cause = Reason
debrief-share-of-v = Weight
debrief-level = Answer: { $level }
debrief-level-came = Answer that came: { $level }
debrief-ledger = What moved, and because of what
debrief-ledger-desc = From { $from } to { $to }. Causes over the whole game: { $causes }.
debrief-ledger-table = The ledger, turn by turn
debrief-from = From
debrief-to = To
debrief-because-of = Because of

debrief-whatif = What if you had decided otherwise?
debrief-whatif-lead = Take one decision back, on the same night with the same dice. Later turns stay as you decided them, as far as they are still possible.
debrief-whatif-turn = Which turn
debrief-whatif-option = Turn { $turn }: { $decided }
debrief-whatif-change = Change the decision
debrief-whatif-empty = Choose a turn and change what was decided in it. The two courses then stand side by side.
debrief-editor = The decision of turn { $turn }, to be changed
debrief-editor-play = Play it on from turn { $turn }
debrief-editor-leave = Leave it as it was
debrief-fork-played = The fork from turn { $turn } has been played.
debrief-fork-title = With another decision at turn { $turn }: { $list }
debrief-fork-example = What if turn { $turn } had been waited out? { $list }
debrief-fork-nothing = Another decision at turn { $turn } moved nothing on this night
debrief-fork-desc = Rung by turn, as played: { $own }. In the fork: { $fork }.
debrief-fork-table = The six dimensions as played, and in the fork from turn { $turn }
debrief-fork-at = fork, turn { $turn }
debrief-fork-save = Save the fork as a log
debrief-fork-open = Open its debrief
debrief-fork-name = { $name }, fork at turn { $turn }
debrief-as-played = as played
debrief-fork = fork
debrief-moved = { $name } { $change }
debrief-pair-value = { $name }: { $own } ({ $ownName }), { $second } ({ $secondName }).
debrief-change-without = Without: { $list }.
debrief-change-with = Instead: { $list }.
debrief-change-example = An example to begin with: the turn that weighs most, with nothing asked and nothing answered.
debrief-change-none = The same decision: the same game.
debrief-dead-played = Killed, as played
debrief-dead-fork = Killed, in the fork
debrief-dropped = { $n ->
    [0] All later steps and answers were still possible.
    [one] One later step or answer was not possible any more and fell away.
   *[other] { $n } later steps and answers were not possible any more and fell away.
  }

debrief-worth = What each step was worth
debrief-worth-title = The largest share: { $name }, { $share }
debrief-worth-none = Nothing was decided, so nothing had a worth
debrief-worth-lead = Shares of the { $whole } points between this game and doing nothing, on the mean of { $nights } nights. They sum exactly.
debrief-worth-choose = Measured by
debrief-worth-mean = the mean of the six
debrief-worth-share = share of the whole
debrief-worth-cost = share that cost points
debrief-worth-alone = lost if only this is taken out
debrief-worth-axis = points
debrief-worth-step = { $turn }: { $step }
debrief-worth-answers = { $turn }: answers and posture
debrief-worth-others = { $n } others together
debrief-worth-desc = { $parts }. Together { $whole }.
debrief-worth-caveat = Read it as “this card taken out of this game”, not as “what you would have done instead”: the later decisions are played again unchanged. { $games } games were played for it.
debrief-worth-dropped = { $n ->
    [0] Every step that was kept was possible in all of them.
    [one] In one of them a step or answer was not possible without what had been taken out.
   *[other] { $n } times a step or answer was not possible without what had been taken out, and was left out.
  }
debrief-part = Step

debrief-forecasts-title = On average you were { $sure } % sure, and right in { $right } of { $of }
debrief-forecasts-none = No forecast was sealed, or none of them opened
debrief-forecasts-empty = In play, a forecast is sealed with two taps: what you expect, and how sure you are. Knowing the end makes every choice look obvious afterwards; what was sealed before cannot be bent.
debrief-forecasts-lead = Each disc is a forecast; its number is the turn. Whoever is 70 % sure should be right seven times in ten.
debrief-forecast-came = Turn { $turn }, { $confidence } % sure: it came so.
debrief-forecast-differed = Turn { $turn }, { $confidence } % sure: something else came.
debrief-forecast-open = Turn { $turn }, { $confidence } % sure: never known.
debrief-came = came
debrief-differed = something else came
debrief-never-known = never known
debrief-sure = { $confidence } %
debrief-forecast-axis = how sure
debrief-asked = Asked
debrief-expected = Expected
debrief-how-sure = How sure
debrief-what-came = What came
debrief-forecast-said-came = “{ $said }”, { $confidence } % sure. It came.
debrief-forecast-said-other = “{ $said }”, { $confidence } % sure. What came: { $came }.
debrief-forecast-said-open = “{ $said }”, { $confidence } % sure. It never became known.
debrief-brier = As one number (Brier): { $brier }. At 0 every certainty was right; tossing a coin gives 0.25.

debrief-record = What is on record, beside this game
debrief-record-lead = One course among those that were possible, and no answer key. Who says so is named beside each line.
debrief-record-shut = This opens when the game has ended.
debrief-record-none = Of an invented crisis there is no record.
debrief-record-dropped = { $n ->
    [one] One documented decision was not possible on this night and was left out of the dashed line.
   *[other] { $n } documented decisions were not possible on this night and were left out of the dashed line.
  }
debrief-when = When
debrief-in-record = In the record
debrief-in-game = In this game
debrief-contested = contested
debrief-no-turn = The game had ended.
debrief-before = What is on record of the time before ({ $n })
debrief-after = What came after ({ $n })
debrief-answers-were = Answers: { $list }.

debrief-other = The same nights from { $name }’s desk
debrief-other-lead = What that desk saw and decided, turn by turn: no more than it knew itself. What it wanted is still shut.
debrief-other-open = What that desk saw, decided and weighed, turn by turn.
debrief-truth-open = Open what it wanted
debrief-truth-shut = Shut it again
debrief-meant-note = The seed drew this before the first turn; another night may draw another.
debrief-other-play = Play { $name }’s desk, same seed
debrief-other-saw = It saw
debrief-other-nothing = Nothing new.
debrief-other-decided = It decided
debrief-other-same = To leave the fire as it was. It asked for nothing.
debrief-other-quiet = Nothing new while the guns were silent.
debrief-other-weighed = What weighed most: { $list }.

debrief-points = Turning points
debrief-points-n = { $n ->
    [one] One turning point
    [3] Three turning points
    [4] Four turning points
    [5] Five turning points
   *[other] { $n } turning points
  }
debrief-points-lead = Chosen from the log: where other nights differ most, where a forecast was furthest out, where something broke.
debrief-point-cap = { $what }, turn { $turn }
debrief-point-name-swing = { $rank ->
    [0] Weighed most
   *[other] Weighed much
  }
debrief-point-name-forecast = Furthest forecast
debrief-point-name-unanswered = Asked in writing
debrief-point-name-broken = The ceasefire broke
debrief-point-name-silence = The guns fell silent
debrief-point-name-split = The class split
debrief-point-swing = With this turn waited out, other nights come { $points } points { $way ->
    [higher] lower
   *[lower] higher
  } on the mean of the six.
debrief-point-forecast = You expected “{ $said }”, { $confidence } % sure. What came: “{ $came }”.
debrief-point-unanswered = { $name } did not answer the request with anything that could be seen.
debrief-point-broken = A ceasefire that both had signed did not hold.
debrief-point-silence = For the first time the guns were silent.
debrief-point-split = Here the class parted.
debrief-point-question-swing = { $nth ->
    [0] What did you know when you decided this, and what had to happen before so that it could weigh so much?
    [1] Which single part of this turn would you keep if you could keep only one, and why that one?
   *[other] Who else had to do something for this turn to matter, and what did it cost them?
  }
debrief-point-question-forecast = What did you know at turn { $turn } that should have made you less sure?
debrief-point-question-unanswered = Who needed to read that silence, and what did they do with it?
debrief-point-question-broken = What would have had to stand in the text, or behind it, for it to live a day longer?
debrief-point-question-silence = What ended it: what you did, what others did, or that one side had enough? What in the log would settle it?
debrief-point-question-split = What did those who chose otherwise see in it?
debrief-point-write = Your answer
debrief-point-show = Show turn { $turn } on the timeline

debrief-argue = The model is a claim: argue with it
debrief-argue-lead = The same decisions, another belief about the world. Each slider moves parameters that docs/model.md names with their sources.
debrief-argue-empty = Move a slider, and your own decisions are played again in that world: sixteen nights, before and after. If the result turns on one belief, that belief is worth an argument. Which of them could somebody at either desk have held that night, and what would have changed their mind?
debrief-argue-playing = The same decisions are being played under your beliefs
debrief-argue-nothing = Under these beliefs nothing moves by a whole point
debrief-argue-title = Under these beliefs: { $list }
debrief-argue-back = As written again
debrief-argue-night = On this very night { $before } as written, and { $after } under these beliefs.
debrief-argue-ended = the fire stops after { $after }
debrief-argue-open = the fire does not stop by the last turn
debrief-as-written = as written, mean of { $nights } nights
debrief-as-assumed = under these beliefs
debrief-dead-written = Killed on this night, as written
debrief-dead-assumed = Killed on this night, under these beliefs
debrief-dropped-assumed = { $n ->
    [0] All steps and answers were possible on these nights.
    [one] One step or answer was not possible there and was left out.
   *[other] { $n } steps and answers, over these nights together, were not possible there and were left out.
  }
debrief-argue-ally = How far an ally can be relied on
debrief-argue-ally-written = as written
debrief-argue-ally-less = less
debrief-argue-ally-more = more
debrief-argue-ally-cited = Readiness of the treaty ally and the alliance to answer (E1, base).
debrief-argue-aims = What ends it: ground, or pressure
debrief-argue-aims-written = as written
debrief-argue-aims-less = rather pressure
debrief-argue-aims-more = rather what was reached
debrief-argue-aims-cited = Weight of aims against outside pressure in the will to go on (W: aims, pressure).
debrief-argue-home = What loss and a signature cost at home
debrief-argue-home-written = as written
debrief-argue-home-less = less
debrief-argue-home-more = more
debrief-argue-home-cited = Losses, ground and prices of terms in support at home (E11, terms).
debrief-argue-provocation = Share of the fire that each desk’s own choices sustain
debrief-argue-provocation-written = not decided
debrief-argue-provocation-less = less
debrief-argue-provocation-more = a larger share
debrief-argue-provocation-cited = How much of the fire falls when the desk across the line holds back (E5). Who began is not decided here.

debrief-write = Write
debrief-write-lead = Kept with your log as you write. Nobody is graded by a machine: the rubric only quotes what the log says.
debrief-write-file = This log came from a file: save it when you have written, and what you wrote goes along.
debrief-write-memory = This browser keeps nothing. Save the log before you close the page, and what you wrote goes along.
debrief-cool = First, before anything is explained
debrief-cool-word = One word for these nights
debrief-cool-surprise = One surprise
debrief-reflections = You wrote at the end
debrief-afterthought = After the debrief
debrief-afterthought-label = What do you see differently now, and which line of this page changed it?
debrief-exit = Exit ticket
debrief-exit-label = One thing to carry out of this room
debrief-exit-hint = One sentence, to hand in.
debrief-questions = Questions
debrief-question-label = Your answer
debrief-answered-mark = answered
debrief-rubric = What the log says to each line of the rubric
debrief-rubric-note = Quotes, not marks. Whether they meet the line is for you to argue.
debrief-rubric-label = Does this meet it? Say why.
debrief-quotes = { $n ->
    [0] nothing in the log
    [one] one place
   *[other] { $n } places
  }
debrief-no-quotes = Nothing in the log speaks to this.
debrief-quote-matter = { $matter }: { $option }
debrief-quote-forecast = Forecast: { $said }, { $confidence } % sure
`;
