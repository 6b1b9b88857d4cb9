/** Pages of the game: they read the stores, write the draft, and send events down. Nothing else. */
export { mountPages } from './mount.tsx';
export { quietly } from './room/quietly.ts';
