import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../../../core/turn/door.ts';
import { ForkFigure } from '../../../../figures/debrief/door.ts';
import { type ForkDesk, makeForkDesk } from '../../../../session/debrief/door.ts';
import type { Words } from '../../../../words/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { saveFile } from '../../site/keepFile.ts';
import { biggestChanges } from '../changes.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';
import { decidedWords } from '../told.ts';
import { ForkEditor } from './ForkEditor.tsx';
import { SideDead } from './SideDead.tsx';

/** One decision made otherwise, on the same night: the two courses side by side. */
export function WhatIf() {
  const { session, announce } = useRoom();
  const { debriefing, game, findings, texts, words, turn: looked } = useDebrief();
  const { say } = words;
  const { desk, other, scenario, timeline } = findings;
  const fork = usePlayed((s) => s.fork);
  const [asked, ask] = useState<number | null>(null);
  const [editor, open] = useState<{ readonly turn: number; readonly desk: ForkDesk } | null>(null);
  const [refused, refuse] = useState<readonly Refusal[]>([]);
  const id = useId();
  const turn = asked ?? looked;
  const made = timeline.turns[turn - 1]?.decisions[desk];
  const begin = async (): Promise<void> => {
    const before = await game.before(turn);
    if (!before || !made) return;
    const shipped = { scenario, texts, hash: game.hash };
    refuse([]);
    open({ turn, desk: makeForkDesk({ session, shipped, desk, other, game: before, decision: made }) });
  };
  const play = async (): Promise<void> => {
    if (!editor) return;
    const reasons = await debriefing.fork(editor.turn, editor.desk.draft());
    refuse(reasons);
    if (reasons.length > 0) {
      announce(reasons.map(words.refusalSentence).join(' '));
      return;
    }
    open(null);
    announce(say('debrief-fork-played', { turn: editor.turn }));
    document.getElementById('part-whatif')?.focus();
  };
  const title = fork ? forkFinding(words, desk, findings.line, fork) : say('debrief-whatif');
  const saveName = fork ? `${scenario.id}-${findings.facts.seed}-fork-${fork.turn}.demarche.jsonl` : '';
  return (
    <Part part="whatif" title={title} lead={say('debrief-whatif-lead')} wide>
      {editor ? (
        <ForkEditor
          fork={editor.desk}
          words={words}
          turn={editor.turn}
          refused={refused}
          onPlay={play}
          onLeave={() => open(null)}
        />
      ) : (
        <div class="debrief-columns debrief-fork">
          <div class="debrief-column">
            <div class="debrief-row">
              <div class="site-field">
                <label for={id}>{say('debrief-whatif-turn')}</label>
                <select
                  id={id}
                  value={turn}
                  onChange={({ currentTarget }) => ask(Number(currentTarget.value))}
                >
                  {timeline.turns.map((one, i) => (
                    <option key={one.turn} value={one.turn}>
                      {say('debrief-whatif-option', {
                        turn: one.turn,
                        decided:
                          decidedWords(words, one.decisions[desk], timeline.turns[i - 1]?.decisions[desk])
                            .slice(0, 3)
                            .join(', ') || say('debrief-nothing-decided'),
                      })}
                    </option>
                  ))}
                </select>
              </div>
              <Button icon="differ" onClick={begin}>
                {say('debrief-whatif-change')}
              </Button>
            </div>
            {!fork && <p class="debrief-empty">{say('debrief-whatif-empty')}</p>}
            {fork && (
              <>
                <p class="debrief-change">
                  {fork.example
                    ? say('debrief-change-example', { turn: fork.turn })
                    : changeWords(words, timeline.turns[fork.turn - 1]?.decisions[desk], fork)}{' '}
                  <span class="mut">{say('debrief-dropped', { n: fork.dropped })}</span>
                </p>
                <div class="debrief-two-dead">
                  <SideDead line={findings.line} label={say('debrief-dead-played')} />
                  <SideDead line={fork.line} label={say('debrief-dead-fork')} />
                </div>
                <div class="debrief-row">
                  <Button
                    icon="download"
                    onClick={() => {
                      saveFile(saveName, fork.log);
                      announce(say('debrief-saved', { name: saveName }));
                    }}
                  >
                    {say('debrief-fork-save')}
                  </Button>
                  <Button
                    icon="arrow-right"
                    onClick={() =>
                      debriefing.open({
                        name: say('debrief-fork-name', { name: game.name, turn: fork.turn }),
                        text: fork.log,
                        source: 'file',
                        texts,
                      })
                    }
                  >
                    {say('debrief-fork-open')}
                  </Button>
                </div>
              </>
            )}
          </div>
          {fork && (
            <Drawn name={`fork-${fork.turn}`} title={title}>
              {(width) => (
                <ForkFigure
                  id="debrief-fork"
                  {...{ words, title, desk, width }}
                  turn={fork.turn}
                  course={findings.line}
                  fork={fork.line}
                  own={findings.line.dimensions}
                  second={fork.line.dimensions}
                  ownName={say('debrief-as-played')}
                  secondName={say('debrief-fork')}
                />
              )}
            </Drawn>
          )}
        </div>
      )}
    </Part>
  );
}

type ForkShown = NonNullable<
  ReturnType<ReturnType<typeof useDebrief>['debriefing']['store']['getState']>['fork']
>;

/** What the other decision changed most. */
function forkFinding(
  words: Words,
  desk: string,
  line: { readonly dimensions: ForkShown['line']['dimensions'] },
  fork: ForkShown,
): string {
  const list = biggestChanges(words, desk, line.dimensions, fork.line.dimensions);
  if (list === null) return words.say('debrief-fork-nothing', { turn: fork.turn });
  return words.say(fork.example ? 'debrief-fork-example' : 'debrief-fork-title', { turn: fork.turn, list });
}

/** What was decided otherwise: what is gone, and what came in its place. */
function changeWords(words: Words, made: ForkShown['decision'] | undefined, { decision }: ForkShown): string {
  const before = decidedWords(words, made, decision);
  const after = decidedWords(words, decision, made);
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  const { say } = words;
  if (gone.length === 0 && come.length === 0) return say('debrief-change-none');
  return [
    ...(gone.length > 0 ? [say('debrief-change-without', { list: gone.join('; ') })] : []),
    ...(come.length > 0 ? [say('debrief-change-with', { list: come.join('; ') })] : []),
  ].join(' ');
}
