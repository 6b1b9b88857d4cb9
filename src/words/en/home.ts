/** The title page. */
export const HOME = `
home-headword = démarche
home-word-class = noun
home-definition = a formal diplomatic step: a call, a note, an appeal. The game is made of them.
home-sub = A border crisis, seen from a foreign ministry's desk. You have cables that contradict each other, three steps a turn, and the telephone.
home-cable-heavy = Heavy fire along the border since midnight. Soldiers dead.
home-cable-claim = They fired first.
home-who = Who fired first was not verified by the UN. This game does not decide it.
home-shelf = Scenarios
home-log = Open a game log
home-log-note = The debrief of any game, from its file.
home-write = Write a scenario
home-write-note = of your own, in the workshop.
home-shelf-empty = No scenario is on the shelf.
home-facts = What to expect
home-turns = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
  }
home-minutes = about { $minutes } min
home-desk = You sit at { $desk }'s desk
home-desks = Desks: { $desks }
home-desk-of = { $desk }'s desk
home-invented = invented
home-kept = Kept on this device: it plays without a network.
home-newer = A newer edition is here. A game that is kept goes on in it.
home-newer-load = Load it
home-instead = { $title } teaches the same, and all of it is invented.
home-crisis-facts = What it comes with
home-dated-facts = { $count ->
    [one] { $count } dated fact
   *[other] { $count } dated facts
  }
home-questions = { $count ->
    [one] { $count } question after it
   *[other] { $count } questions after it
  }
home-language-en = English
home-language-other = { $language }
home-learn = Learn the desk
home-begin = Begin
home-begin-of = Begin: { $title }
home-begin-details = Seed, code name, class code
home-seed = Seed
home-seed-hint = The same seed draws the same night. Leave it empty for a new one.
home-link-copy = Copy a link to it
home-link-note = Whoever opens the link sits down to this scenario, with this seed and class code.
home-classroom = For a class.
home-classroom-text = One link, no account, nothing to install. Every game leaves a file that can be handed in, checked and played again.
home-class = Class code
home-class-hint = From your instructor.
home-bad-seed = Letters, digits, full stop and hyphen only; at most 32 characters.
home-bad-class = Letters, digits, full stop and hyphen only; at most 32 characters.
home-form-faulty = { $count ->
    [one] One field needs another look before the game begins.
   *[other] { $count } fields need another look before the game begins.
  }
home-resume = Resume
home-open = Open
home-resume-title = Resume: { $title }
home-resume-end = Open the end: { $title }
home-resume-turn = { $desk }'s desk, turn { $turn } of { $turns }, seed { $seed }. Saved on this device.
home-resume-ended = { $desk }'s desk, played to its end, seed { $seed }. Saved on this device.
home-resume-replaces = A new game takes the place of this one after its first turn. Copy the resume code or the log first if you want to keep it.
home-code = Go on with a resume code
home-code-label = Resume code
home-code-hint = The line of text copied from a game, on this device or another.
home-code-open = Open
home-code-empty = Paste a resume code first.
`;
