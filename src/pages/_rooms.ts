import {roomsOf} from "../layouts/rooms.ts";
import {publication} from "./_publication.ts";

/** The route of a room: itself, or none where the city has nothing for it. */
export const roomPaths = (path: string) =>
  roomsOf(publication()).some((room) => room.path === path) ? [{params: {index: undefined}}] : [];
