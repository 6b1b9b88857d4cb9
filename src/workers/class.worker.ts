import { expose } from 'comlink';
import { makeClassRoom } from './classRoom.ts';

expose(makeClassRoom());
