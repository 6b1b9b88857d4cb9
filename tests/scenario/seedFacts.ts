/** Where each fact of the article that the scenario grew from stands, and the words that must stand there. */
export interface SeedFact {
  /** Place in the texts -> words in it, whatever the case. */
  readonly stands: Readonly<Record<string, readonly string[]>>;
  /** Cables of which one comes in every game that gets to their turn. */
  readonly told?: readonly string[];
}

export const SEED_FACTS: Readonly<Record<string, SeedFact>> = {
  S1: {
    stands: {
      'reports/night-fire': [
        'midnight',
        'artillery',
        'mortars',
        'drones',
        'large-calibre',
        'military',
        'civilian',
        'Vardenis',
        'Sotk',
        'Artanish',
        'Ishkhanasar',
        'Goris',
        'Kapan',
      ],
      'incidents/first-shells': ['midnight', 'each side says that the other began'],
      sectors: ['Vardenis', 'Sotk', 'Artanish', 'Ishkhanasar', 'Goris', 'Kapan'],
    },
    told: ['night-fire'],
  },
  S2: { stands: { 'reports/night-advance': ['advance into our territory'] }, told: ['night-advance'] },
  S3: {
    stands: {
      'reports/dawn-parliament': ['Prime Minister', 'soldiers killed'],
      'reports/noon-first-figure': ['first figure', 'at least'],
      'facts/f-0913-parliament': ['Prime Minister', '49 soldiers are dead'],
    },
    told: ['dawn-parliament'],
  },
  S4: {
    stands: {
      'reports/night-baku': [
        'Baku',
        'large-scale subversive acts',
        'mortars',
        'decisive countermeasures',
        'firing points',
        'losses',
        'no figure',
      ],
      'comparisons/first-night': ['who began', 'by anyone outside'],
    },
    told: ['night-baku'],
  },
  S5: {
    stands: {
      'reports/noon-broke-theirs': ['Azerbaijani media', 'ceasefire', 'within minutes'],
      'reports/noon-broke-own': ['across the line'],
      'facts/f-0913-broken': ['Azerbaijani media', '15 minutes'],
      'forecasts/first-truce': ['first truce'],
    },
  },
  S6: {
    stands: {
      'reports/month-before': [
        'August',
        'two killed and 14 wounded on the Armenian side',
        'killing a soldier',
      ],
      'facts/f-0803-lachin': ['two', '14 are wounded'],
    },
    told: ['month-before'],
  },
  S7: {
    stands: {
      'reports/peacekeepers': ['2020', '6,500', 'ceasefire', '2,000 Russian peacekeepers'],
      brief: ['6,500', '2,000 peacekeepers'],
      'codex/background-2020-war': ['6,500'],
    },
    told: ['peacekeepers'],
  },
  S8: {
    stands: {
      'reports/peacekeepers': ['drawn off to Ukraine', 'tie this fighting to that war'],
      'facts/f-0330-peacekeepers': ['Ukraine', 'denies'],
      'capitals/moscow/reasons': ['its war in Ukraine'],
    },
    told: ['peacekeepers'],
  },
  S9: {
    stands: {
      'reports/noon-defence': ['telephone', 'necessary measures to stabilise the situation'],
      'capitals/moscow/about': ['Ally by the treaty of 1997'],
    },
    told: ['noon-defence'],
  },
  S10: {
    stands: {
      'reports/dawn-text': ['Prime Minister', 'Russian President'],
      'reports/dawn-call': ['Prime Minister telephoned the Russian President'],
      'reports/dawn-no-call': ['telephone the Russian President'],
      'facts/f-0913-0331': ['telephoned the Russian President'],
    },
    told: ['dawn-text', 'dawn-call', 'dawn-no-call'],
  },
  S11: {
    stands: {
      'reports/dawn-treaty': ['Treaty of Friendship, Cooperation and Mutual Assistance'],
      'demarches/invoke-article-3': ['Article 3', 'treaty of 1997'],
      'codex/treaty-1997': ['Article 3'],
      'facts/f-0913-appeals': ['to Russia under the 1997 treaty'],
    },
    told: ['dawn-treaty'],
  },
  S12: {
    stands: {
      'reports/dusk-csto': ['appeal for help', 'CSTO'],
      'reports/dusk-csto-unasked': ['appeal to the CSTO for help'],
      'demarches/appeal-csto': ['Article 4'],
      'facts/f-0913-appeals': ['to the CSTO'],
    },
    told: ['dusk-csto', 'dusk-csto-unasked'],
  },
  S13: {
    stands: {
      'reports/council-letter': ['asking the United Nations for help'],
      'reports/council-no-letter': ['United Nations'],
      'demarches/letter-security-council': ['Security Council'],
      'facts/f-0913-appeals': ['UN Security Council'],
    },
    told: ['council-letter', 'council-no-letter'],
  },
  S14: {
    stands: {
      'reports/noon-washington': ['appropriate international response', 'Washington', 'Paris'],
      'demarches/call-paris': ['Paris'],
      'demarches/call-washington': ['Washington'],
    },
    told: ['noon-washington'],
  },
  S15: {
    stands: {
      'reports/noon-washington': [
        'US Secretary of State',
        'both sides',
        'end all military hostilities immediately',
      ],
      'capitals/washington/levels': ['end all military hostility at once'],
    },
    told: ['noon-washington'],
  },
  S16: {
    stands: {
      'reports/noon-ankara': [
        "after a call with Baku's",
        'blames Armenia',
        'cease provocations',
        'peace negotiations and cooperation',
      ],
      'facts/f-0913-cavusoglu': ['provocations'],
      'capitals/ankara/about': ["Baku's ally"],
    },
    told: ['noon-ankara'],
  },
  S17: {
    stands: {
      'reports/dusk-gas': ['Moscow has cut gas', 'until sanctions are lifted'],
      'capitals/brussels/reasons': ['a winter without Russian gas'],
      'codex/background-gas': ['until sanctions were lifted'],
    },
    told: ['dusk-gas'],
  },
  S18: {
    stands: {
      'reports/dusk-gas': ['memorandum', 'doubles', '2027', 'Commission President', 'key partner'],
      'facts/f-0718-gas': ['memorandum', '2027'],
      'capitals/brussels/reasons': ['the gas memorandum of July, doubling by 2027'],
      'codex/treaty-gas': ['key partner'],
    },
    told: ['dusk-gas'],
  },
};
