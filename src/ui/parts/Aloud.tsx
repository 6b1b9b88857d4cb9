import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useRoom } from '../room/Room.tsx';
import '../../words/aloud.ts';
import { Button } from './Button.tsx';

/** What is read, and in which language. */
export interface AloudProps {
  readonly text: string;
  readonly lang: string;
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;

/** A voice of the machine itself: any other would send the text elsewhere to be spoken. */
const voiceFor = (lang: string): SpeechSynthesisVoice | null =>
  'speechSynthesis' in globalThis
    ? (speechSynthesis
        .getVoices()
        .find((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang)) ?? null)
    : null;

/** The voice for a language, as soon as the browser has listed its voices; null while it has none of its own. */
function useOwnVoice(lang: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState(() => voiceFor(lang));
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return;
    const look = (): void => setVoice(voiceFor(lang));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [lang]);
  return voice;
}

/** Has the browser read a text when asked to, and stop when asked to, when left, and at the figures of the dead. */
export function Aloud({ text, lang }: AloudProps) {
  const { session, say } = useRoom();
  const [reading, setReading] = useState(false);
  const voice = useOwnVoice(lang);
  // at once: a voice must not run on over what comes next
  useLayoutEffect(() => {
    if (!reading || !voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.voice = voice;
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
  }, [reading, text, lang, voice, session]);
  if (!voice) return null;
  return (
    <Button class="small" icon="volume" onClick={() => setReading(!reading)}>
      {say(reading ? 'aloud-stop' : 'aloud-read')}
    </Button>
  );
}
