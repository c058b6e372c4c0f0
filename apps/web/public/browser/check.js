// The first script of the page, in ES5: shows a browser that is too old what to install instead, and gives
// one that is nearly new enough the functions that it lacks. Chromium 90 and Safari 15 pass.
(function () {
  var able =
    'noModule' in document.createElement('script') &&
    window.CSS &&
    CSS.supports &&
    CSS.supports('aspect-ratio', '1');
  if (!able) {
    location.replace('/browser/old.html#' + location.href);
    return;
  }
  if (!Object.hasOwn || !Array.prototype.at || !String.prototype.at) {
    document.write('<script src="/browser/fill.js"></' + 'script>');
  }
})();
