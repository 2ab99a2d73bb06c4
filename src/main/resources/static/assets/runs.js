// Keeps the pages about runs as things stand: looks again when the server tells of something,
// and says so when the server cannot be reached.
(function () {
  'use strict';
  const live = document.querySelector('[data-live]');
  const lost = document.getElementById('lost');
  if (!live) { return; }
  const AGAIN = 5000;
  let soon = null;
  let polling = null;

  function look() {
    live.querySelectorAll('[hx-trigger^="look"]').forEach((part) => htmx.trigger(part, 'look'));
  }
  // Events come in bursts: one look amid them, one after the last.
  function told() {
    clearTimeout(soon);
    soon = setTimeout(look, 400);
  }
  function poll(on) {
    if (on && !polling) { polling = setInterval(look, AGAIN); }
    if (!on && polling) { clearInterval(polling); polling = null; }
  }
  function connect() {
    const source = new EventSource(live.dataset.live);
    source.addEventListener('run', told);
    source.onopen = () => { poll(false); look(); };
    source.onerror = () => {
      poll(true);
      look();
      if (source.readyState === EventSource.CLOSED) { setTimeout(connect, AGAIN); }
    };
    window.addEventListener('pagehide', () => source.close());
  }
  document.body.addEventListener('htmx:sendError', () => { lost.hidden = false; poll(true); });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) { lost.hidden = true; }
  });
  // Who reads further up the log stays there; who is at its end follows it.
  let place = null;
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const box = event.detail.target.id === 'log' && event.detail.target.querySelector('.log');
    place = box ? {top: box.scrollTop, end: box.scrollTop + box.clientHeight >= box.scrollHeight - 8} : null;
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const box = place && event.detail.target.id === 'log' && event.detail.target.querySelector('.log');
    if (box) { box.scrollTop = place.end ? box.scrollHeight : place.top; }
  });
  connect();
})();
