import type { Verdict } from '../../../log/door.ts';
import type { Words } from '../../../words/door.ts';

/** Names of what an alteration may be about, where the log's own word is not one that people use. */
const CAMEL = /([a-z])([A-Z])/g;

/** What verified replay found, in a plain sentence. */
export function verdictWords({ say }: Pick<Words, 'say'>, verdict: Verdict): string {
  const { turn, field, problem } = verdict;
  const what = (field ?? 'digest').replace(CAMEL, '$1 $2').toLowerCase();
  switch (verdict.verdict) {
    case 'verified':
      return say('debrief-verdict-verified');
    case 'altered':
      return turn === undefined
        ? say('debrief-verdict-altered-header', { what })
        : say('debrief-verdict-altered', { turn, what });
    case 'other-rules':
      return say('debrief-verdict-other-rules');
    case 'cut-off':
      return turn ? say('debrief-verdict-cut-off', { turn }) : say('debrief-verdict-cut-off-start');
    case 'unreadable':
      return problem
        ? say('debrief-verdict-unreadable', {
            why: say(`debrief-problem-${problem.code}`),
            line: problem.line,
          })
        : say('debrief-verdict-no-log');
  }
}
