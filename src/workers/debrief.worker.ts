import { expose } from 'comlink';
import { makeDebriefRoom } from './debriefRoom.ts';

/** Lets messages in between two games. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

expose(makeDebriefRoom(breathe));
