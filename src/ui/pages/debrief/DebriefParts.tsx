import { useEffect, useState } from 'preact/hooks';
import { useShape } from '../../room/useShape.ts';
import { DebriefFoot, DebriefIndex } from './frame/DebriefIndex.tsx';
import { DEBRIEF_PARTS, type DebriefPart, groupOf, headingOf, partIn } from './frame/partList.ts';
import { Argue } from './parts/Argue.tsx';
import { Course } from './parts/Course.tsx';
import { Forecasts } from './parts/Forecasts.tsx';
import { Keep } from './parts/Keep.tsx';
import { OtherDesk } from './parts/OtherDesk.tsx';
import { Outcome } from './parts/Outcome.tsx';
import { Points } from './parts/Points.tsx';
import { RecordPart } from './parts/RecordPart.tsx';
import { WhatIf } from './parts/WhatIf.tsx';
import { WhyPart } from './parts/WhyPart.tsx';
import { WorthPart } from './parts/WorthPart.tsx';
import { Write } from './parts/Write.tsx';

/** The parts under their index; on a phone one group of them at a time. */
export function DebriefParts() {
  const { narrow } = useShape();
  const [here, setHere] = useState<DebriefPart>(() => partIn(location.hash) ?? 'timeline');
  const [sent, send] = useState(0);
  const go = (part: DebriefPart): void => {
    setHere(part);
    send((n) => n + 1);
  };
  useEffect(() => {
    const follow = (): void => {
      const part = partIn(location.hash);
      if (part) go(part);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // whoever was sent somewhere reads on from there
  useEffect(() => {
    if (sent === 0 && !partIn(location.hash)) return;
    const heading = document.getElementById(headingOf(here));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [sent]);
  const shown = (part: DebriefPart): boolean => !narrow || groupOf(part) === groupOf(here);
  return (
    <>
      {!narrow && <DebriefIndex here={here} onGo={go} />}
      <div class="debrief-parts">
        {shown('timeline') && <Outcome />}
        {DEBRIEF_PARTS.filter(shown).map((part) => {
          const Shown = PARTS[part];
          return <Shown key={part} />;
        })}
        {shown('write') && <Keep />}
      </div>
      {narrow && <DebriefFoot here={here} onGo={go} />}
    </>
  );
}

const PARTS: Readonly<Record<DebriefPart, () => ReturnType<typeof Course>>> = {
  timeline: Course,
  why: WhyPart,
  whatif: WhatIf,
  worth: WorthPart,
  forecasts: Forecasts,
  record: RecordPart,
  other: OtherDesk,
  points: Points,
  argue: Argue,
  write: Write,
};
