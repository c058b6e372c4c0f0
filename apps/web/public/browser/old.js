// Writes on the page for old browsers the address that was asked for, to be opened in a new one.
(function () {
  var place = document.getElementById('address');
  var asked = location.hash.slice(1);
  var own = location.protocol + '//' + location.host + '/';
  place.appendChild(document.createTextNode(asked.indexOf(own) === 0 ? asked : own));
})();
