import { useLayoutEffect, useState } from 'preact/hooks';
import { useRoom } from '../room/Room.tsx';
import '../../words/aloud.ts';
import { Button } from './Button.tsx';

/** What is read, and in which language. */
export interface AloudProps {
  readonly text: string;
  readonly lang: string;
}

/** A voice of the machine itself before one that sends the text elsewhere. */
const voiceFor = (lang: string): SpeechSynthesisVoice | null =>
  speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.split('-')[0] === lang.split('-')[0]) ?? null;

/** Has the browser read a text when asked to, and stop when asked to, when left, and at the figures of the dead. */
export function Aloud({ text, lang }: AloudProps) {
  const { session, say } = useRoom();
  const [reading, setReading] = useState(false);
  // at once: a voice must not run on over what comes next
  useLayoutEffect(() => {
    if (!reading) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.voice = voiceFor(lang);
    utterance.onend = () => setReading(false);
    utterance.onerror = () => setReading(false);
    // one voice at a time
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    const leave = session.cues.subscribe(({ silent }) => silent && setReading(false));
    return () => {
      leave();
      utterance.onend = null;
      utterance.onerror = null;
      speechSynthesis.cancel();
    };
  }, [reading, text, lang, session]);
  if (!('speechSynthesis' in globalThis)) return null;
  return (
    <Button class="small" icon="volume" onClick={() => setReading(!reading)}>
      {say(reading ? 'aloud-stop' : 'aloud-read')}
    </Button>
  );
}
