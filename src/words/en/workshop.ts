/** The workshop: where a scenario is written. */
export const WORKSHOP = `
workshop-title = Workshop
workshop-kept = draft kept on this device
workshop-kept-soon = keeping the draft ...
workshop-memory-only = This browser keeps no drafts. Save the file before you close the page.
workshop-changed = changed since it was last a file
workshop-open = Open
workshop-new = New from
workshop-save = Save
workshop-rehearse = Rehearse
workshop-drop = Drop the file to open it
workshop-not-text = { $name } cannot be read as a text.
workshop-too-large = { $name } is larger than 256 KiB: no scenario may be.
workshop-empty-title = Write a scenario
workshop-empty = A scenario is one file of words and numbers. Start from the smallest one that plays, and change it: what you write is checked as you write, and played when you ask for it. Nothing leaves this device.
workshop-empty-smallest = Start from the smallest
workshop-editor = Scenario text. Escape, then Tab leaves it.
workshop-leave = Esc, then Tab leaves the text. Ctrl Space proposes what may stand here, Ctrl F searches.
workshop-lines = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
  } here
workshop-extends = the rest comes from { $parent }.
workshop-outline = Outline
workshop-outline-faulty = has an error
workshop-problems = Problems
workshop-problems-none = Nothing to mend.
workshop-problems-checking = checking ...
workshop-problems-errors = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }
workshop-problems-advice = { $advice ->
    [one] { $advice } piece of advice
   *[other] { $advice } pieces of advice
  }
workshop-problems-more = { $count } more
workshop-problem-place = line { $line }, col { $column }
workshop-problem-kind = { $kind ->
    [error] Error
   *[advice] Advice
  }
workshop-elsewhere = in { $file }
workshop-mend = Mend
workshop-mend-of = Mend line { $line }: { $suggestion }
workshop-show = Show
workshop-show-of = Show line { $line }
workshop-mended = Line { $line } is mended.
workshop-too-long = The text took longer than a second to read, and its worker was ended. Something in it grows without end.
workshop-fault = The worker that reads the text could not be started.
workshop-preview = Live preview
workshop-preview-waits = The preview comes once the text is without errors.
workshop-preview-old = as it last was without errors
workshop-tab-matter = Matters
workshop-tab-cables = Cables
workshop-tab-cards = Cards
workshop-tab-map = Map
workshop-tab-flow = Flow
workshop-turn-of = Turn { $turn } of { $turns }
workshop-turn-before = One turn back
workshop-turn-after = One turn on
workshop-play = Play from turn { $turn }
workshop-choices = { $kept ->
    [0] Nothing was decided yet: the turns before are waited out.
    [one] Your decision of { $kept } turn is kept{ $waited ->
        [0] .
       *[other] , the others are waited out.
      }
   *[other] Your decisions of { $kept } turns are kept{ $waited ->
        [0] .
       *[other] , the others are waited out.
      }
  } { $dropped ->
    [0] { "" }
    [one] { $dropped } choice is not possible any more and was left out.
   *[other] { $dropped } choices are not possible any more and were left out.
  }
workshop-ended = The game ends before this turn.
workshop-forget = Forget them
workshop-matter-by = Matter, answer by turn { $turn }
workshop-matter-now = Matter, answer now
workshop-matter-here = Matter, where the cursor stands
workshop-matter-silence = if unanswered
workshop-effects = { $count ->
    [0] no effect
    [one] { $count } effect
   *[other] { $count } effects
  }
workshop-matters-none = No matter is open on this turn.
workshop-cables-none = No cable comes on this turn.
workshop-cards-none = No card lies on top on this turn.
workshop-sectors-none = No sector is placed.
workshop-map-label = The map as the desk shows it, with { $count ->
    [one] { $count } sector
   *[other] { $count } sectors
  }: { $names }
workshop-flow-label = Matters, incidents and reports by the first turn in which they may come, and what leads to what
workshop-flow-keys = Square: matter. Round: incident. Dotted: report. Amber: a step that something waits for.
workshop-flow-title = { $edges ->
    [0] Nothing waits for anything else
    [one] { $edges } waits for another
   *[other] { $edges } wait for another
  }
workshop-flow-matter = matter
workshop-flow-incident = incident
workshop-flow-report = report
workshop-flow-demarche = démarche
workshop-flow-list = As a list
workshop-flow-turn = Turn { $turn }
workshop-flow-after = after { $names }
workshop-flow-none = No matter and no incident yet.
workshop-rehearsal = Rehearsal
workshop-rehearsal-none = Ministries play it many times, and say what can be played, lost and won.
workshop-rehearsal-games = Games
workshop-rehearsal-running = { $played } of about { $games } games
workshop-rehearsal-progress = Games played
workshop-rehearsal-cancel = Cancel
workshop-rehearsal-failed = It could not be rehearsed. The problems say why.
workshop-rehearsal-took = { $games ->
    [one] { $games } game
   *[other] { $games } games
  } each, { $seconds } s
workshop-rehearsal-done = Rehearsed: { $findings ->
    [0] nothing to look at.
    [one] { $findings } finding.
   *[other] { $findings } findings.
  }
workshop-rehearsal-old = The text has changed since.
workshop-rehearsal-fine = { $findings ->
    [0] Nothing was found
    [one] { $findings } thing to look at
   *[other] { $findings } things to look at
  }
workshop-rehearsal-more = { $count } more in the report
workshop-rehearsal-seed = seed { $seed }
workshop-report = Open the report
workshop-report-back = Back to the text
workshop-from-title = New from
workshop-from-smallest = The smallest scenario that plays
workshop-from-smallest-note = Two desks, two capitals, six turns: some sixty lines to change.
workshop-from-copy = A copy of { $title }
workshop-from-turns = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
  }
workshop-from-drafts = Drafts kept on this device
workshop-from-scenarios = Scenarios
workshop-draft-lines = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
  }, { $when }
workshop-guard-title = Leave these changes?
workshop-guard = { $name } has changed since it was last a file. Its draft stays on this device, under New from.
workshop-guard-memory = { $name } has changed, and this browser keeps no draft of it: what is not saved as a file is lost.
workshop-guard-save = Save as a file, then go on
workshop-guard-go = Go on
workshop-guard-stay = Stay
`;
