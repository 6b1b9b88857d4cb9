import { Button } from '../../parts/Button.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { saveFile } from '../site/keepFile.ts';
import { pictureOf, pngOf, svgText } from './picture.ts';

/** The figure of the six as a picture to keep: sharp at any size, or as dots for a slide. */
export function EndPicture({ title }: { readonly title: string }) {
  const { session, say, announce } = useRoom();
  const { texts, words, view } = useGame();
  const seed = useStore(session.view, (s) => s.saved?.seed ?? '');
  const name = `${texts.id}-${seed}`;
  const draw = (): SVGSVGElement | null => {
    const figure = document.querySelector('.end-radar');
    return figure instanceof SVGSVGElement
      ? pictureOf(figure, {
          title,
          below: say('end-picture-below', { title: texts.title, desk: words.names.desk(view.desk), seed }),
          key: say(figure.querySelector('.end-radar-band') ? 'end-picture-key-band' : 'end-picture-key'),
        })
      : null;
  };
  const keep = (file: string, content: string | Blob | null, type: string): void => {
    if (content === null) {
      announce(say('end-picture-failed'));
      return;
    }
    saveFile(file, content, type);
    announce(say('end-saved', { name: file }));
  };
  return (
    <p class="end-buttons end-picture">
      <Button
        class="small"
        icon="download"
        onClick={() => {
          const picture = draw();
          keep(`${name}.svg`, picture && svgText(picture), 'image/svg+xml');
        }}
      >
        {say('end-picture-svg')}
      </Button>
      <Button
        class="small"
        icon="download"
        onClick={async () => {
          const picture = draw();
          keep(`${name}.png`, picture && (await pngOf(picture)), 'image/png');
        }}
      >
        {say('end-picture-png')}
      </Button>
    </p>
  );
}
