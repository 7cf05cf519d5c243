/** Lets only one tab write a draft. A tab that wants it asks the other one to save and let go. */
export class TabLock {
  #name: string;
  #release: (() => void) | null = null;
  #channel: BroadcastChannel | null = null;

  /** `handOver` saves what is not saved yet and stops; called when another tab asks for the draft. */
  constructor(
    id: string,
    private readonly handOver: () => Promise<void>,
  ) {
    this.#name = `draft-${id}`;
  }

  /** False: another tab has it. Where the browser has no locks, every tab gets it. */
  take(): Promise<boolean> {
    return this.#request({ ifAvailable: true });
  }

  /** Asks the other tab to let go; takes it anyway when that tab does not answer. */
  async takeOver(): Promise<boolean> {
    const channel = new BroadcastChannel(this.#name);
    channel.postMessage('hand over');
    channel.close();
    const polite = new AbortController();
    const timer = setTimeout(() => polite.abort(), 2000);
    const got = await this.#request({ signal: polite.signal }).finally(() => clearTimeout(timer));
    return got || this.#request({ steal: true });
  }

  release() {
    this.#channel?.close();
    this.#channel = null;
    this.#release?.();
    this.#release = null;
  }

  #request(options: LockOptions): Promise<boolean> {
    if (!('locks' in navigator)) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks
        .request(this.#name, options, (lock) => {
          resolve(lock !== null);
          if (lock) return this.#hold();
        })
        .catch(() => {
          if (this.#release) void this.#lost(); // stolen
          resolve(false);
        });
    });
  }

  #hold(): Promise<void> {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = () => void this.#lost();
    return new Promise((resolve) => (this.#release = resolve));
  }

  async #lost() {
    await this.handOver().catch(() => undefined);
    this.release();
  }
}
