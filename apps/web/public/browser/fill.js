// Functions that Chromium 90 and Safari 15 lack and this app uses. check.js loads it where they are missing.
(function () {
  function define(target, name, value) {
    if (!target[name]) {
      Object.defineProperty(target, name, {
        value: value,
        configurable: true,
        enumerable: false,
        writable: true
      });
    }
  }

  define(Object, 'hasOwn', function hasOwn(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  });

  function at(index) {
    var whole = Math.trunc(index) || 0;
    return this[whole < 0 ? this.length + whole : whole];
  }
  define(Array.prototype, 'at', at);
  define(Object.getPrototypeOf(Int8Array.prototype), 'at', at);
  define(String.prototype, 'at', at);
})();
