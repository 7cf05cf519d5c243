import type { HubConnection } from '@microsoft/signalr';
import type { Counts, EventType, FeedEvent } from './api';
import { backoff } from './backoff';

export interface LiveListener {
  event(event: FeedEvent): void;
  counts(counts: Record<string, Counts>): void;
  /** How much of what concerns this person is new to them; see notifications/. */
  notified(state: unknown): void;
  /** Connected, perhaps again: what was missed must be read from the log. `slept`: long away. */
  connected(slept: boolean): void;
  /** Woken or online again. */
  awake(): void;
}
type Pushed = FeedEvent['data'] & { sequence: number; at: string };

const eventTypes: EventType[] = [
  'highlightPublished',
  'highlightChanged',
  'highlightRemoved',
  'commentAdded',
  'commentChanged',
  'commentRemoved',
];
const LONG = 30_000;
const EXHAUSTED = 10; // attempts; the wait no longer grows, and the number must not either

/** Keeps one connection to the hub, and comes back by itself after a loss, a sleep or a tunnel. */
export class Live {
  #listener: LiveListener;
  #connection: HubConnection | null = null;
  #attempt = 0;
  /** In the browser's back/forward cache, or on the way out. */
  #away = false;
  #hurry: () => void = () => undefined;
  #hiddenAt = 0;
  #slept = false;

  constructor(listener: LiveListener) {
    this.#listener = listener;
  }

  start() {
    addEventListener('online', () => {
      this.#listener.awake();
      this.#wake();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#hiddenAt = Date.now();
      else if (Date.now() - this.#hiddenAt > LONG) {
        this.#slept = true;
        this.#listener.awake();
        // The phone slept: the connection may be dead without knowing it.
        void this.#connection?.stop();
        this.#wake();
      }
    });
    // An open connection would keep the page out of the browser's back/forward cache.
    addEventListener('pagehide', () => {
      this.#away = true;
      void this.#connection?.stop();
    });
    addEventListener('pageshow', (event) => {
      this.#away = false;
      if (!event.persisted) return;
      this.#slept = true;
      this.#wake();
    });
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => void this.#run(), { timeout: 3000 });
    else setTimeout(() => void this.#run(), 200);
  }

  #wake() {
    this.#attempt = 0;
    this.#hurry();
  }
  async #run(): Promise<never> {
    for (;;) {
      if (!this.#away) await this.#follow();
      await this.#pause(backoff(this.#attempt));
    }
  }
  /** Connects, and stays until the connection is lost. */
  async #follow() {
    try {
      const { lost } = await this.#connect();
      this.#attempt = 0;
      this.#listener.connected(this.#slept);
      this.#slept = false;
      await lost;
    } catch {
      this.#attempt = Math.min(this.#attempt + 1, EXHAUSTED);
    }
  }
  /** Resolves when connected; `lost` resolves when the connection no longer is. */
  async #connect(): Promise<{ lost: Promise<void> }> {
    const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
    const connection = new HubConnectionBuilder()
      .withUrl('/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .configureLogging(LogLevel.None)
      .build();
    for (const type of eventTypes)
      connection.on(type, ({ sequence, at, ...data }: Pushed) =>
        this.#listener.event({ sequence, type, at, data } as FeedEvent),
      );
    connection.on('reactionsCounted', ({ counts }: { counts: Record<string, Counts> }) =>
      this.#listener.counts(counts),
    );
    connection.on('notified', (state) => this.#listener.notified(state));
    const lost = new Promise<void>((resolve) => connection.onclose(() => resolve()));
    // start() is done before the server counts this connection in; from its first message on nothing is missed.
    const counted = new Promise<void>((resolve) => connection.on('connected', () => resolve()));
    await connection.start();
    await Promise.race([counted, lost]);
    this.#connection = connection;
    return { lost };
  }
  #pause(milliseconds: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
