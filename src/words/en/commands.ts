/** What the command line says of a log on its way out, and of a game that went another way. */
export const COMMANDS = `
command-whatif = fork a game at a turn, decide otherwise, and lay the two lines side by side
command-whatif-log = a log file
command-whatif-turn = the turn that is decided otherwise
command-whatif-decision = a JSON file with the decision: steps, posture, replies, matters; a posture left out stays as it was
command-whatif-out = write the other game there, as a log that names its parent
command-whatif-json = one JSON value on standard output
command-export = write games as a table, as xAPI statements or as PLOVER event records
command-export-log = log files
command-export-to = csv, jsonl (the same table as JSON Lines), xapi or plover
command-export-out = write there instead of to standard output
command-export-bom = begin with a mark that tells a spreadsheet the letters of the file (csv only)
command-export-json = say what was written as one JSON value on standard output; needs --out

export-format-unknown = There is no export { $to }; there are { $formats }.
export-json-needs-out = --json says what was written: it needs --out FILE.
export-bom-only-csv = --bom is for csv: other files do without a mark.
export-over-itself = { $file } is one of the logs: nothing was written.
export-unwritable = { $file } cannot be written.
export-unreadable = { $file }: { $reason } It is left out.
export-told = { $file }: { $reason } It is written as it stands.
export-done = { $logs ->
    [one] { $logs } log
   *[other] { $logs } logs
  } written to { $out }.

whatif-no-turn = { $file } has no turn { $turn }; it has { $turns }.
whatif-not-played = { $file }: { $reason } There is nothing to fork.
whatif-told = { $file }: { $reason } The fork follows its decisions.
whatif-not-json = { $file } is not JSON: { $why }
whatif-not-a-decision = { $file } holds no decision: { $what }.
whatif-refused = Turn { $turn } cannot be decided so: { $refusals }.
whatif-title = { $scenario }, desk { $desk }, seed { $seed }: turn { $turn } decided otherwise
whatif-column-turn = turn
whatif-column-played = as played
whatif-column-otherwise = otherwise
whatif-column-difference = difference
whatif-no-step = no step
whatif-same = the same
whatif-silent = guns silent
whatif-firing = rung { $rung }
whatif-dead = dead of both { $dead }
whatif-ending = ending
whatif-none = none
whatif-dropped = { $dropped ->
    [0] All later decisions were still possible.
    [one] One later step or answer was not possible any more and was left out.
   *[other] { $dropped } later steps and answers were not possible any more and were left out.
  }
whatif-open-loop = Later decisions are played as they were: this shows what the one decision moved, not what would have been decided after it.
whatif-log = log: { $out }
`;
