/** Whether the server can be reached, and when what is shown was fetched. */
class Connection {
  offline = $state(!navigator.onLine);
  fetchedAt = $state.raw<Date | null>(null);

  constructor() {
    addEventListener('offline', () => (this.offline = true));
    addEventListener('online', () => (this.offline = false));
  }
  /** Something new came from the server. */
  fetched() {
    this.fetchedAt = new Date();
    this.offline = false;
  }
  /** A request got no answer. */
  lost() {
    this.offline = true;
  }
}
export const connection = new Connection();
