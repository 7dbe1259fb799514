package org.fieldops.it.browser;

/** What can go wrong inside a phone, as scripts that run before the app does. */
final class PhoneFaults {

  /** The phone's battery was empty: its clock begins with the page, in 1970. */
  static final String CLOCK_OF_1970 =
      """
      (() => {
        const Right = Date;
        const begin = Right.now();
        globalThis.Date = class extends Right {
          constructor(...given) {
            if (given.length === 0) super(Right.now() - begin);
            else super(...given);
          }
          static now() { return Right.now() - begin; }
        };
      })();
      """;

  /**
   * The browser's database can be taken away, as iOS does behind an app: each open connection fails
   * from then on, and so does each try to open another, until it is back.
   */
  static final String MORTAL_DATABASE =
      """
      (() => {
        const open = IDBFactory.prototype.open;
        const connections = [];
        let dead = false;
        IDBFactory.prototype.open = function (...given) {
          if (dead) throw new DOMException('connection to the database was lost', 'UnknownError');
          const request = open.apply(this, given);
          request.addEventListener('success', () => connections.push(request.result));
          return request;
        };
        globalThis.databaseDies = () => { dead = true; connections.forEach(each => each.close()); };
        globalThis.databaseIsBack = () => { dead = false; };
      })();
      """;

  private PhoneFaults() {}
}
