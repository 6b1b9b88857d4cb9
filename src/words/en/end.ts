import { COURSE } from './course.ts';

/** The end page: what it came to, with the truth opened. */
export const END = `
end-title = The end
end-kicker = How it ended
end-desk = { $desk }'s desk
end-span = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
  }, { $from } to { $to }
end-date = { $day } { $month } { $year }
end-date-month = { $month } { $year }
end-date-time = { $day } { $month } { $year }, { $time }

end-six = Six dimensions
end-six-finding-both = { $best } ended furthest above the ${COURSE}, { $worst } furthest below.
end-six-finding-above = No dimension ended below the ${COURSE}; { $best } ended furthest above.
end-six-finding-below = No dimension ended above the ${COURSE}; { $worst } ended furthest below.
end-six-finding-level = All six ended on the ${COURSE}.
end-six-desc = { $values }. The ${COURSE} is 50 in each.
end-six-value = { $name } { $value }
end-six-key-own = this game
end-six-key-documented = ${COURSE}, 50
end-six-key-band = middle half of 64 nights
end-six-mean = Over 64 nights these decisions come to, on the mean: { $values }.
end-six-nights = 64 nights
end-six-nights-value = { $mean } ({ $low } to { $high })
end-six-no-total = There is no total: the six are not worth the same to everyone.
end-picture-svg = Keep the picture (SVG)
end-picture-png = Keep the picture (PNG)
end-picture-below = { $title } · { $desk }'s desk · seed { $seed }
end-picture-key = solid: this game · dashed: ${COURSE}, 50 in each
end-picture-key-band = solid: this game · dashed: ${COURSE}, 50 · band: middle half of 64 nights
end-picture-failed = This browser does not draw the picture. The SVG can still be kept.
end-six-table = The same as a table
end-six-dimension = Dimension
end-six-here = This game
end-six-caption = The ${COURSE} is 50 in each dimension.
end-six-difference = Difference
end-six-standing = In a word
end-above = +{ $points }
end-below = −{ $points }
end-level = 0

end-curve-title = Rung of the ladder at the end of each turn
end-curve-desc = { $values }.
end-curve-value = Turn { $turn }: { $rung }
end-curve-first-truce = first ceasefire
end-curve-first-truce-short = first ceasefire, less than an hour
end-curve-broke = broken
end-curve-ended = fighting ends
end-mark-truce = First ceasefire
end-mark-broke = First broken
end-mark-ended = Fighting ended
end-mark-ground = Ground that changed hands
end-mark-ground-value = { $km } km²
end-mark-ground-note = { $desk }'s loss, as it was
end-mark-never-truce = none came into force
end-mark-never-broke = never broken
end-mark-never-truce-broke = nothing to break
end-mark-not-ended = not by the last turn
end-mark-hours = { $hours ->
    [0] within the first hour
    [one] after { $hours } hour
   *[other] after { $hours } hours
  }
end-mark-lasted = { $hours ->
    [0] after less than an hour
    [one] after { $hours } hour
   *[other] after { $hours } hours
  }
end-mark-long = { $days ->
    [one] after { $days } day
   *[other] after { $days } days
  }

end-nights = The night you drew
end-nights-playing = The same decisions are being played on 64 other nights.
end-nights-finding = On { $below ->
    [0] none
   *[other] { $below }
  } of { $of } other nights the same decisions came to less, by the mean of the six. Each dot is a night; the filled one is yours.
end-nights-harder = harder nights
end-nights-kinder = kinder nights
end-nights-dropped = { $count ->
    [one] One step or answer was not possible on some night and was left out there.
   *[other] { $count } steps and answers, over all nights together, were not possible there and were left out.
  }

end-dead = Killed in this game, both sides; the true numbers
end-dead-side = on the { $adjective } side
end-dead-civilians = { $civilians ->
    [0] no civilians among them
    [one] { $civilians } of them a civilian
   *[other] { $civilians } of them civilians
  }
end-kind = What the other desk wanted
end-kind-note = Drawn by the seed before the first turn, and hidden until now. Another night may draw another.

end-after = What came after, in the record
end-facts = The documented course, with its sources
end-facts-show = Show the documented course
end-facts-hide = Put it away
end-facts-note = What is documented of these days. It is no answer key: it was one course among those that were possible.
end-facts-contested = contested
end-sources = Sources

end-why = Why it came so
end-why-note = The debrief opens everything: each answer’s reasons, the other desk, and what else could have been.
end-keep = Keep it
end-log-save = Save the log
end-log-note = One file, for handing in or for a debrief. It stays on this machine until you send it.
end-log-copy = Copy the log
end-code-copy = Copy the resume code
end-code-label = Resume code
end-link-copy = Copy the link
end-link-label = Link to this scenario and seed
end-link-note = Whoever opens it sits down to the same night. It holds no decisions.
end-copied-log = The log is copied.
end-copied-code = The resume code is copied.
end-copy-failed-log = This browser did not allow copying. Save the log instead.
end-copy-failed = This browser did not allow copying. The text is selected: press Ctrl or Command and C.
end-saved = The log is saved as { $name }.

end-reflect = In your own words
end-reflect-label = One surprise, and what you would do otherwise
end-reflect-note = Kept with your log, and nowhere else. Write it before you read what really happened.
end-reflect-keep = Keep it with the log
end-reflect-empty = Write a sentence first.
end-reflect-kept = Kept with the log. You can add another.
end-reflect-storage = Kept with the log of this page. Save the log before you close it.
end-questions = Questions to take along
end-again = Again
end-again-same = The same night
end-again-same-note = Same seed, other decisions.
end-again-other = Another night
end-again-other-note = A new seed: other luck, perhaps another mind across the border.
end-home = Title page
end-home-note = Other scenarios, and the desk across the border where there is one.
`;
