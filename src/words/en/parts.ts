/** Words of controls that stand on many pages. */
export const PARTS = `
skip-to-main = Skip to the main part
part-close = Close
part-back = Go back
glossary-term = { $term }: what it means
glossary-more = In the codex: { $title }
glossary-everyday = step desk capital venue matter line term incident report standing gauge fog initiative
situation-title = The situation in short
situation-time = Turn { $turn } of { $turns }, { $time }.
situation-dead = Killed, as made known: { $own } { $ownDead }, { $other } { $otherDead }.
situation-desk = { $open ->
    [0] Nothing waits for an answer.
    [one] One matter or text waits for an answer.
   *[other] { $open } matters and texts wait for an answer.
  } { $taken } of { $capacity } steps drafted.
loading-title = Opening the room
loading-text = The papers are being brought in.
failed-title = This game could not be opened
failed-home = To the title page
failed-no-scenario = There is no scenario of that name here, or it could not be fetched.
failed-bad-seed = The seed of that link cannot be read. A seed has letters, digits, points and dashes, at most 32.
failed-no-save = No game is kept on this device.
failed-bad-code = That code cannot be read. Copy it whole, from its first letter to its last.
failed-other-scenario = That game was played on another edition of its scenario. It can be told, not continued.
failed-other-rules = That game was played by other rules. It can be told, not continued.
failed-refused = A decision in that game is not lawful here.
failed-fault = Something in the program failed. What was kept of your game is still kept.
`;
