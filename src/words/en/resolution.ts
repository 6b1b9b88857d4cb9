/** Words of the answers, the reasons and the ledger. */
export const RESOLUTION = `
resolution-title = Answers
resolution-span = turn { $turn }, { $from } to { $to }
resolution-announce = Turn { $turn } is resolved. { $count ->
    [0] Nothing has come back.
   *[other] This has come back:
}
resolution-for = What spoke for it most: { $reason }.
resolution-against = What weighed most, and against: { $reason }.
resolution-why = why, in its own terms
resolution-nothing = Nothing has come back this turn.
resolution-all = Show all at once
resolution-again = Reread
resolution-codex = Read about it
resolution-named = Named, if you want it: { $name }.
resolution-read = Answers, ledger, the dead. Then the desk again.
resolution-next = Turn { $turn }
resolution-end = How it ended
resolution-page = Page { $page } of { $pages }
resolution-back = Back
resolution-skip = Skip
resolution-on = Next
key-next-turn = On to the next turn

why-title = Why { $name } answered so
why-for = What weighed most: { $reason }.
why-against = What weighed most, and against: { $reason }.
why-caption = What the answer of { $name } was made of
why-together = together
why-none = Choose an answer to see what it was made of.
roll-lead = At this sum these answers were open to { $name }; the roll chose among them.
roll-here = the roll
roll-came = this came

ledger-title = Ledger
ledger-lead = causes first
ledger-nothing = Nothing moved.
ledger-to = to
ledger-unknown = The true numbers are not known to you. They are higher.
rate-ask = And on other nights?
rate-wait = Playing 64 other nights with the same decisions …
rate-none = A game this long is not played again in the middle of it. The end page lays it among 64 nights.
rate-came = On { $count } of { $nights } nights it was: { $option }.
rate-other = { $count } of { $nights }: { $option }
rate-open = { $count } of { $nights }: not known by now
`;
