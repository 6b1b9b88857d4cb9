import { TimelineFigure, type TurnWords } from '../../../../figures/debrief/door.ts';
import type { Findings } from '../../../../session/debrief/door.ts';
import type { Words } from '../../../../words/door.ts';
import { tellingOf } from '../../../../words/telling.ts';
import { Button } from '../../../parts/Button.tsx';
import { storyOf } from '../../resolution/story.ts';
import { useDebrief } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';
import { answerWords, decidedWords, hoursWords } from '../told.ts';
import { MapThen } from './MapThen.tsx';

/** Hours less than which two endings of the fighting are the same. */
const SAME = 1;

/** When the fire stopped, beside the documented decisions on the same night. */
export function courseFinding(words: Words, { line, documented, ending }: Findings): string {
  const { say } = words;
  const own = line.fightingEnded;
  const other = documented?.line.fightingEnded;
  if (ending === null) return say('debrief-course-cut', { turns: line.turns.length });
  if (own === null)
    return say(
      other === undefined
        ? 'debrief-course-open'
        : other === null
          ? 'debrief-course-neither'
          : 'debrief-course-not',
    );
  if (other === undefined) return say('debrief-course-ended', { after: hoursWords(words, own) });
  if (other === null) return say('debrief-course-only', { after: hoursWords(words, own) });
  const gap = Math.abs(own - other);
  if (gap < SAME) return say('debrief-course-same');
  return say(own < other ? 'debrief-course-earlier' : 'debrief-course-later', {
    gap: hoursWords(words, gap),
  });
}

/** The whole game on one axis, with the turn that is looked at, the map as it was, and what happened in it. */
export function Course() {
  const { findings, words, turn, lookAt } = useDebrief();
  const { say } = words;
  const { scenario, timeline, line, documented, desk } = findings;
  const { start } = scenario.clock;
  const title = courseFinding(words, findings);
  const turns: readonly TurnWords[] = timeline.turns.map((one, i) => ({
    turn: one.turn,
    time: say('debrief-time', {
      day: words.localDate(start, one.from).split(' ').slice(1, 3).join(' '),
      time: words.localHour(start, one.from),
    }),
    decided: decidedWords(words, one.decisions[desk], timeline.turns[i - 1]?.decisions[desk]),
    answered: one.answers.map((entry) => answerWords(words, desk, entry)),
  }));
  const now = timeline.turns[turn - 1];
  const last = timeline.turns.length;
  const span = now
    ? say('debrief-span', {
        turn,
        from: words.localTime(start, now.from),
        to: words.localHour(start, now.to),
      })
    : '';
  return (
    <Part part="timeline" title={title} lead={say('debrief-course-lead')} wide>
      <Drawn name="timeline" title={title}>
        {(width) => (
          <TimelineFigure
            id="debrief-line"
            {...{ words, title, turns, width }}
            course={line}
            documented={documented?.line ?? null}
            desks={scenario.desks}
            chosen={turn}
            onChoose={lookAt}
          />
        )}
      </Drawn>
      <div class="debrief-scrub">
        <Button class="small" disabled={turn <= 1} onClick={() => lookAt(Math.max(1, turn - 1))}>
          {say('debrief-turn-before')}
        </Button>
        <input
          type="range"
          min={1}
          max={last}
          step={1}
          value={turn}
          aria-label={say('debrief-scrub')}
          aria-valuetext={span}
          onInput={({ currentTarget }) => lookAt(Number(currentTarget.value))}
        />
        <Button class="small" disabled={turn >= last} onClick={() => lookAt(Math.min(last, turn + 1))}>
          {say('debrief-turn-after')}
        </Button>
      </div>
      {now && (
        <div class="debrief-turn">
          <MapThen />
          <Turn span={span} words={turns[turn - 1]} />
        </div>
      )}
    </Part>
  );
}

/** One turn in words: what was decided and why, what came of it, who was killed in it. */
function Turn({ span, words: said }: { readonly span: string; readonly words: TurnWords | undefined }) {
  const { findings, words, turn, texts } = useDebrief();
  const { say } = words;
  const { scenario, timeline, desk } = findings;
  const now = timeline.turns[turn - 1];
  const before = timeline.turns[turn - 2];
  if (!now) return null;
  const telling = tellingOf(words);
  const story = storyOf(now.seen, desk).map((entry) => ({
    at: entry.hour === undefined ? '' : words.localHour(scenario.clock.start, entry.hour),
    text: telling.entrySentence(entry, { scenario, desk }),
  }));
  const killed = scenario.desks
    .map((id) =>
      say('debrief-killed-in-turn', {
        side: texts.desks[id]?.adjective ?? id,
        n: (now.dead[id]?.dead ?? 0) - (before?.dead[id]?.dead ?? 0),
      }),
    )
    .join('; ');
  return (
    <div class="debrief-told" aria-live="polite">
      <h3 class="ser">{span}</h3>
      <p class="debrief-state">
        <span class="chip">{words.rungName(now.rung)}</span>
        {now.gunsSilent && <span class="chip t">{say('debrief-guns-silent')}</span>}
      </p>
      <dl>
        <div>
          <dt>{say('debrief-decided')}</dt>
          <dd>
            {said && said.decided.length > 0 ? said.decided.join('; ') : say('debrief-nothing-decided')}
          </dd>
        </div>
        {now.memo.rationale !== undefined && now.memo.rationale !== '' && (
          <div>
            <dt>{say('debrief-because')}</dt>
            <dd class="debrief-quote">{now.memo.rationale}</dd>
          </div>
        )}
        <div>
          <dt>{say('debrief-killed')}</dt>
          <dd>{say('debrief-killed-turn', { list: killed })}</dd>
        </div>
      </dl>
      <ol class="debrief-story">
        {story.map(({ at, text }, i) => (
          // what happened twice is told twice
          <li key={`${i} ${text}`}>
            {at !== '' && <time>{at}</time>}
            <span>{text}</span>
          </li>
        ))}
        {story.length === 0 && <li>{say('debrief-nothing-happened')}</li>}
      </ol>
    </div>
  );
}
