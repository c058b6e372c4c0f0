// The first script of the page, in ES5: shows a browser that is too old what to install instead, and gives
// one that is nearly new enough the functions that it lacks. Chromium 90 and Safari 15 pass. It also asks
// who is signed in, so that the answer is there when the app is (src/app/api/early.ts).
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
  // The views for those who are not signed in do not ask.
  var open = /^\/(sign-in|activate|password|second-factor|notice|publication)(\/|$)/;
  if (!window.fetch || open.test(location.pathname)) return;
  var assignment =
    sessionStorage.getItem('xianfeng.assignment') ||
    localStorage.getItem('xianfeng.assignment.last');
  var answer = fetch('/trpc/accounts.me', {
    headers: assignment ? { 'x-assignment': assignment } : {}
  });
  // Where no answer comes, the app asks again.
  answer.catch(function () {});
  window.xianfengEarly = { assignment: assignment ? Number(assignment) : null, answer: answer };
})();
