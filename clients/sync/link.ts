/** The wire between this screen and the house. Any message may be lost; nothing may go wrong. */
import { io, type Socket } from "socket.io-client";
import type { Ask, Auth, Changes, Head, Hello, Here, Reply, Welcome } from "../wire/messages.ts";

/** What the house says. */
export interface Heard {
  connected(): void;
  disconnected(): void;
  /** The house will not have this device, or this version of the screen. */
  turnedAway(code: string, sentence: string): void;
  welcome(message: Welcome): void;
  changes(message: readonly Changes[]): void;
  head(message: Head): void;
  upgrade(message: { readonly min: number }): void;
}

export interface Link {
  /** One attempt. An earlier connection is closed first. */
  open(heard: Heard): void;
  close(): void;
  hello(message: Hello): void;
  check(message: { readonly rev: number; readonly hash: string }): void;
  /** Never answered when the connection ends first. */
  ask(asked: Ask | readonly Ask[], answered: (replies: Reply | readonly Reply[]) => void): void;
}

/** A link that tells the house's owner how this screen stands. */
export interface TellingLink extends Link {
  telling(standing: () => Here): void;
}

const NO_ANSWER_MS = 5_000;
const HERE_EVERY_MS = 5_000;

/** socket.io over websockets; it never reconnects by itself, since the session decides that. */
export function socketLink(address: string, auth: () => Auth): TellingLink {
  let socket: Socket | null = null;

  const close = () => {
    socket?.removeAllListeners();
    socket?.disconnect();
    socket = null;
  };

  return {
    open(heard) {
      close();
      const fresh = io(address, {
        auth: { ...auth() },
        transports: ["websocket"],
        reconnection: false,
        forceNew: true,
        timeout: NO_ANSWER_MS,
      });
      socket = fresh;
      listen(fresh, heard);
    },
    close,
    telling: (standing) =>
      void setInterval(() => socket?.connected && socket.emit("here", standing()), HERE_EVERY_MS),
    hello: (message) => socket?.emit("hello", message),
    check: (message) => socket?.emit("check", message),
    ask: (asked, answered) => socket?.emit("ask", asked, answered),
  };
}

function listen(socket: Socket, heard: Heard): void {
  socket.on("connect", heard.connected);
  socket.on("disconnect", heard.disconnected);
  socket.on("connect_error", (error: Error & { data?: unknown }) => {
    const reason = refusalIn(error.data);
    if (reason) heard.turnedAway(reason.code, reason.sentence);
    else heard.disconnected();
  });
  socket.on("welcome", heard.welcome);
  socket.on("changes", heard.changes);
  socket.on("head", heard.head);
  socket.on("upgrade", heard.upgrade);
}

function refusalIn(data: unknown): { code: string; sentence: string } | null {
  if (typeof data !== "object" || data === null || !("code" in data)) return null;
  const sentence = "sentence" in data ? data.sentence : "";
  return { code: String(data.code), sentence: String(sentence) };
}
