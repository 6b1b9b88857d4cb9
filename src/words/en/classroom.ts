/** A class laid side by side: its page, its figures, its report, its run sheet. */
export const CLASSROOM = `
class-title = Class
class-title-of = { $code ->
    [none] { $logs ->
        [one] One game
       *[other] { $logs } games, side by side
      }
   *[other] Class { $code }, { $logs ->
        [one] one game
       *[other] { $logs } games
      }
  }
class-of = { $scenario }, { $desk }’s desk, { $nights ->
    [one] seed { $seed }
   *[other] { $nights } different nights
  }.
class-count = The figures count { $verified ->
    [0] no finished game
    [one] the one that is verified
   *[other] the { $verified } that are verified
  }{ $cut ->
    [0] .
    [one] , and one that was cut off as far as it goes.
   *[other] , and { $cut } that were cut off as far as they go.
  }
class-stays = Files are read on this machine and never leave it.

class-verdict-count = { $verdict ->
    [verified] { $n } verified
    [altered] { $n } altered
    [cut-off] { $n } cut off
    [other-rules] { $n } of other rules
   *[unreadable] { $n } unreadable
  }
class-verdict-altered = { $turn ->
    [0] Altered: { $field } is not as the game left it. It is not counted.
   *[other] Altered at turn { $turn }: { $field } does not follow from the decisions. It is not counted.
  }
class-verdict-cut-off = { $turn ->
    [0] Cut off before the first turn was decided: there is nothing to count.
   *[other] Cut off after turn { $turn }. What is there is sound, and counts as far as it goes.
  }
class-verdict-other-rules = Made by other rules, or in a scenario that is not known here. It cannot be played again, and is not counted.
class-verdict-unreadable = { $line ->
    [0] This is no game log.
   *[other] This is no game log: it breaks off at line { $line }.
  }
class-field = { $field ->
    [seal] what stands there
    [digest] the state of the game
    [decision] a decision
    [scenario] the scenario
    [ending] the ending
    [seat] who sat at a desk
   *[entry] what is told of it
  }
class-uncounted = { $n ->
    [one] One that stands apart, and why
   *[other] { $n } that stand apart, and why
  }
class-all-counted = All files count
class-all-counted-text = Every file is verified: played again from its decisions, it comes to what it says. That shows that nothing was altered; it does not show who played, nor how often.
class-duplicate = { $n ->
    [one] One file was a game that lay here already, and is counted once.
   *[other] { $n } files were games that lay here already, and are counted once.
  }

class-posture = Posture
class-text-of = The text: { $name }
class-ending = The end
class-taken = did
class-left = did not
class-unanswered = no answer
class-spared = was not asked
class-others = { $n } others
class-reply-accept = accepted
class-reply-refuse = refused
class-reply-as-willing = as it sees fit
class-turn = Turn { $turn }
class-option-count = { $option } { $n }

class-threads-title-two = They parted most over { $first }, turn { $turn }, and over { $second }, turn { $later }
class-threads-title-one = They parted most over { $first }, turn { $turn }
class-threads-title-none = They decided alike
class-quoted = “{ $text }”
class-threads-note = { $threads ->
    [yes] One thread is one game. Each turn is laid out by the question that divided it most; other questions of the turn can be chosen.
   *[no] A band is as wide as it has games. Each turn is laid out by the question that divided it most.
  }
class-threads-note-still = { $threads ->
    [yes] One thread is one game. Each turn is laid out by the question that divided it most.
   *[no] A band is as wide as it has games. Each turn is laid out by the question that divided it most.
  }
class-threads-desc = { $turns }
class-threads-desc-turn = Turn { $turn }, { $title }: { $branches }.
class-threads-desc-end = The end: { $branches }.
class-threads-table = The same as a table
class-column-turn = Turn
class-column-question = Question
class-column-answer = Answer
class-column-games = Games
class-column-names = Who
class-column-record = In the record
class-threads-record = dashed frame: what is documented
class-threads-cut = cut off there
class-recorded = documented
class-not-recorded = –

class-pairs = Same position, another choice
class-pairs-note = Until the turn named, both had decided alike on the same night. What came later each decided anew, so the end is not the work of this one choice.
class-pairs-none = No two games stood in the same position and then parted. That takes one seed for the whole class: send a link that names it.
class-pair-until = { $turn ->
    [1] parted at once
    [2] together for one turn
   *[other] together for { $before } turns
  }
class-pair-step = { $names }
class-pair-posture = posture “{ $name }”
class-pair-matter = “{ $matter }”: { $option }
class-pair-reply = { $text }: { $option }
class-pair-nothing = nothing in its place
class-pair-end = ended: { $ending }
class-pair-apart = { $dimension } { $one } and { $other }
class-pair-apart-two = They ended furthest apart in { $first }, and in { $second }.
class-pair-apart-one = They ended furthest apart in { $first }.
class-pair-ask-matter = Whom would each of the two answers have served, and whom not?
class-pair-ask-step = What did each of you want to hear back, and from whom?
class-pair-ask-posture = Which capital were you thinking of, and what would it have had to say?
class-pair-ask-reply = Which clause decided it for you?
class-pair-draw = Draw out
class-pair-drawn = Drawn out

class-sheet = Run sheet
class-sheet-minutes = { $minutes } min
class-sheet-unit = min
class-show-cool-down = Everybody at their own debrief.
class-show-describe = On the screen: the threads.
class-show-analyse = On the screen: the two of a pair, drawn out.
class-show-reality = On the screen: the threads with what is documented.
class-show-carry-over = Everybody at their own debrief.
class-part-cool-down = Cool down
class-part-describe = What happened
class-part-analyse = Why
class-part-reality = And in the record
class-part-carry-over = To take along
class-ask-one-word-lead = In silence, each alone, in writing.
class-ask-one-word = One word for this night, and one thing that surprised you.
class-ask-tell-lead = { $count } of { $of } came to “{ $ending }”{ $others ->
    [0] .
    [one] , the others to one other ending.
   *[other] , the others to { $others } other endings.
  } Facts, and no reasons yet, from { $names }.
class-ask-tell = In four sentences: what did you ask for, who answered, and when did the guns fall silent, if they did?
class-ask-step-lead = Turn { $turn }, “{ $title }”: { $took } of { $of } did.
class-ask-step = Those who did: what came back, as nearly as you remember the words? Those who did not: what took its place?
class-ask-matter-lead = Turn { $turn }, “{ $title }”. { $told } { $branches }.
class-ask-matter = Whom did each answer serve, and who paid for it later?
class-ask-posture-lead = Turn { $turn }, posture: { $branches }.
class-ask-posture = What did you see on your desk that made yours seem the safer one?
class-ask-reply-lead = Turn { $turn }, { $title }: { $branches }.
class-ask-reply = What stood in it that could be signed at home, and what did not stand in it?
class-ask-pair-lead = { $one } and { $other } stood in the same position on turn { $turn }. { $one } chose { $mine }; { $other } chose { $theirs }.
class-ask-pair = First each: what did you expect of it? Then change places, and argue for the other choice.
class-ask-surprise-lead = “{ $question } ...” { $wrong } of { $of } had expected something else. Most often said: “{ $said }”. Most often came: “{ $came }”.
class-ask-surprise = What did you know when you sealed it? Which cable, read again, would have told you?
class-ask-record-lead = Documented for turn { $turn }: “{ $demarche }”. { $took } of { $of } did so in that turn.
class-ask-record = What could those who decided that night not know that you knew, and what did they know that no game tells you?
class-ask-other-desk-lead = In the debrief of one game, open “The other desk” and read the same turns from there.
class-ask-other-desk = What did { $other } know, whom had it lost, and which of your steps made it easier or harder there to stop?
class-ask-left-out-lead = The model counts six things.
class-ask-left-out = What mattered in these days and has no number here? Whom does leaving it out favour?
class-ask-exit-lead = In writing, before the file is handed in again.
class-ask-exit = One sentence for somebody who will sit at such a desk: what would you ask first, and of whom?

class-spread-title = { $n ->
    [one] Where the one game ended
   *[other] Where the { $n } ended
  }
class-spread-finding-both = Furthest apart in { $wide }, nearest in { $close }
class-spread-finding-one = How the one finished game ended
class-spread-desc = { $rows } The documented course is 50 in each.
class-spread-desc-row = { $dimension }: half of them between { $low } and { $high }, median { $median }.
class-spread-dot = one game
class-spread-band = middle half and median
class-spread-range = all but the outer tenth
class-spread-rule = documented course, 50
class-spread-median = median
class-spread-middle = middle half
class-spread-each = each game
class-spread-dimension = Dimension
class-spread-note = Where the { $n } ended in six dimensions, and no total: they are not worth the same to everyone.

class-sure-surer = Surer than right
class-sure-less = Right more often than sure
class-sure-even = About as sure as right
class-sure-none = No forecast was opened
class-sure-none-text = Sealed forecasts show here once a game has come to what they asked about.
class-sure-note = { $n } sealed forecasts: how sure, against how many came so.
class-sure-desc = { $rows }
class-sure-row = Of { $made } made at { $confidence }, { $right } came.
class-sure-diagonal = as sure as right
class-sure-axis = how sure
class-sure-came = came so, of 100
class-sure-made = Forecasts
class-sure-right = Came so
class-sure-confidence = How sure
class-sure-worst = Turn { $turn } surprised { $wrong } of { $of }: “{ $question } ...”

class-time-title = Minutes a turn
class-time-finding = Turn { $turn } took longest
class-time-none = No time was kept
class-time-none-text = These games did not keep how long a decision took.
class-time-note = Median of the class{ $planned ->
    [none] .
   *[other] ; planned, { $planned }.
  }
class-time-desc = { $rows }
class-time-row = Turn { $turn }: { $minutes } minutes.
class-time-minutes = { $minutes } min
class-time-planned = planned
class-time-median = Median, minutes
class-time-half = Middle half

class-endings = How they ended
class-endings-row = { $ending }: { $n }.
class-endings-open = Cut off before the end
class-endings-ending = Ending

class-names = Code names
class-add = Add logs
class-open = Choose log files
class-print = Print
class-csv = CSV table
class-html = HTML report
class-clear = Put away
class-cleared = All files are put away.
class-drop = Drop the logs to lay them side by side
class-progress = Logs that are read
class-reading = { $done } of { $all } read and played again ...
class-read = { $n ->
    [one] One file is read.
   *[other] { $n } files are read.
  }
class-failed = The worker that reads the logs stopped. What was read before is still here; add the others again.
class-nothing-counts = None of these files counts. Why stands beside each. Files are read on this machine and never leave it.
class-empty-title = Lay a class side by side
class-empty = Each game leaves a log: a file that its end page keeps. Put those of a class here, and see where they parted, what they expected, how they ended, and what to ask them.
class-empty-same = A link with one seed gives the whole class the same night; only then do two stand in the same position.
class-empty-files = Each file is played again from its decisions. What was altered, cut off or made by other rules is told apart and not mixed in.
class-empty-stays = Files are read on this machine and never leave it. They are gone when this page is closed.
class-empty-drop = Or drop them here, a folder of them too.
class-groups = { $n } groups: another scenario or desk is another class
class-group = { $scenario }, { $desk } ({ $n })
class-remove = Take { $name } out
class-removed = { $name } is taken out.
class-all-files = All files ({ $n })
class-verified = verified
class-draw-first = Drawn out
class-draw-second = and
class-record = What is documented
class-layout = Lay a turn out by another question
class-pair-announced = { $one } and { $other } are drawn out in the figure of threads.
class-clock = Clock of the run sheet
class-clock-start = Start the clock
class-clock-go-on = Go on
class-clock-pause = Pause
class-clock-next = Next part
class-clock-end = End
class-clock-over = The time of “{ $part }” is over.
class-picture-svg = Keep as SVG: { $title }
class-picture-png = Keep as PNG: { $title }
class-picture-failed = This browser does not draw the picture. The SVG can still be kept.
class-saved = { $name } is saved.
class-report = Class report
class-report-foot = Made from game logs by verified replay. It shows that each result follows from its decisions; not who played, nor how often. A simulation: no result says what would have happened.
class-report-anonymous = Code names were replaced.
class-aliases = Acacia Alder Almond Apple Ash Aspen Beech Birch Briar Cedar Cherry Chestnut Cypress Elder Elm Fig Fir Hawthorn Hazel Holly Juniper Larch Laurel Lime Linden Maple Medlar Mulberry Myrtle Oak Olive Osier Palm Pear Pine Plane Plum Poplar Quince Rowan Spruce Sycamore Tamarisk Teak Walnut Willow Yew
class-alias-more = { $name } { $n }
class-name-again = { $name } ({ $n })
`;
