import { useState } from 'preact/hooks';
import { signed } from '../../../../figures/door.ts';
import { tellingOf } from '../../../../words/telling.ts';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { hrefOf } from '../../../room/route.ts';
import { useStore } from '../../../room/useStore.ts';
import { storyOf } from '../../resolution/story.ts';
import { useDebrief } from '../frame/Debrief.tsx';
import { Part } from '../frame/Part.tsx';
import { decidedWords } from '../told.ts';

/** Sentences of a turn that are told; more is in the log. */
const MOST = 4;
const PARTS = 3;

/** The same night from the chair across the border: what that desk saw and decided; what it wanted, once asked for. */
export function OtherDesk() {
  const { session } = useRoom();
  const { findings, texts, words } = useDebrief();
  const { say } = words;
  const { scenario, other, otherDesk, kind, facts, ending, timeline } = findings;
  const [open, setOpen] = useState(false);
  const name = words.names.desk(other);
  const across = useStore(session.view, (s) =>
    s.shelf.find(
      (card) =>
        card.desk === other &&
        card.crisis === texts.crisis &&
        texts.crisis !== undefined &&
        card.turns === scenario.clock.turns.length,
    ),
  );
  const meant = texts.kinds[kind];
  const telling = tellingOf(words);
  return (
    <Part
      part="other"
      title={say('debrief-other', { name })}
      lead={say(open ? 'debrief-other-open' : 'debrief-other-lead', { name })}
      wide
    >
      <p class="debrief-row">
        <Button icon={open ? 'lock' : 'lock-open'} aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'debrief-truth-shut' : 'debrief-truth-open')}
        </Button>
        {across && ending !== null && (
          <Button
            icon="columns"
            onClick={() => {
              session.send({ type: 'room.left' });
              session.send({ type: 'scenario.chosen', id: across.id, seed: facts.seed });
              location.hash = hrefOf('play');
            }}
          >
            {say('debrief-other-play', { name })}
          </Button>
        )}
      </p>
      {open && meant && (
        <p class="debrief-meant">
          <Icon name="lock-open" />
          <span>
            <b>{meant.label}.</b> {meant.hint} {say('debrief-meant-note')}
          </span>
        </p>
      )}
      <ol class="debrief-other-turns">
        {otherDesk.map(({ turn, before, decision, seen }, i) => {
          const ordered = seen.filter(({ code, desk }) => code === 'effort.ordered' && desk === other);
          const story = storyOf(seen, other).slice(0, MOST);
          const decided = [
            ...ordered.map((entry) => telling.entrySentence(entry, { scenario, desk: other })),
            ...decidedWords(words, decision, otherDesk[i - 1]?.decision),
          ];
          const weighed = [...(before.willingness?.because ?? [])]
            .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
            .slice(0, PARTS);
          return (
            <li key={turn}>
              <h3>{say('debrief-turn-n', { turn })}</h3>
              <div>
                <p class="cap">{say('debrief-other-saw')}</p>
                <ul>
                  {story.map((entry, n) => (
                    // what happened twice is told twice
                    <li key={`${n} ${entry.code}`}>
                      {telling.entrySentence(entry, { scenario, desk: other })}
                    </li>
                  ))}
                  {story.length === 0 && <li>{say('debrief-other-nothing')}</li>}
                </ul>
              </div>
              <div>
                <p class="cap">{say('debrief-other-decided')}</p>
                <p>
                  {decided.length > 0
                    ? decided.join(' ')
                    : say(timeline.turns[i]?.gunsSilent ? 'debrief-other-quiet' : 'debrief-other-same')}
                </p>
                {open && weighed.length > 0 && (
                  <p class="mut">
                    {say('debrief-other-weighed', {
                      list: weighed
                        .map(
                          ({ cause, value }) =>
                            `${telling.causeLabel(cause, { desk: other })} ${signed(value)}`,
                        )
                        .join(', '),
                    })}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
