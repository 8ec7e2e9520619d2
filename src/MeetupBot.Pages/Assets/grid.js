// Painting answers to a poll. Without this script the list does the same, with a button that saves.
const all = (what, from = document) => [...from.querySelectorAll(what)];
const say = text => { document.getElementById('said').textContent = text; };
const fill = (text, ...parts) => text.replace(/\{(\d)\}/g, (_, at) => parts[at]);
const near = (target, what) => target instanceof Element ? target.closest(what) : null;
const patience = 15000;

let poll, words, state, times, cells, tag, timer, stroke, anchor;
let pending = new Map(), undo = [], note = '', busy = false, failed = false, painted = false, wait = 1000, hand;

const value = id => stroke?.ids.includes(id) ? stroke.value : pending.get(id) ?? times.get(id).own;
const idsOf = tds => tds.map(td => td.dataset.id);
const place = part => [part.closest('tr').rowIndex, part.closest('td, th').cellIndex];
const brush = () => poll.querySelector('[name=brush]:checked').value;

function take(root) {
  poll = root;
  words = JSON.parse(poll.dataset.words);
  cells = all('td[data-id]', poll);
  stroke = anchor = null;
  // A finger paints from the start only where there is nothing to scroll.
  const sheet = poll.querySelector('.sheet');
  hand ??= sheet.scrollWidth <= sheet.clientWidth + 1 && sheet.scrollHeight <= Math.min(sheet.clientHeight + 1, innerHeight) ? 'paint' : 'scroll';
  poll.dataset.hand = hand;
  for (const choice of all('[name=hand]', poll)) choice.checked = choice.value === hand;
  poll.dataset.scripted = '';
  if (cells.length) cells[0].tabIndex = 0;
  keep(JSON.parse(poll.dataset.state));
}

function keep(fresh) {
  state = fresh;
  times = new Map(state.times.map(time => [String(time.id), time]));
  draw();
}

function draw() {
  const picked = anchor ? box(anchor, document.activeElement) : [];
  for (const td of cells) {
    const { id, name } = td.dataset, time = times.get(id), own = value(id);
    td.dataset.own = td.querySelector('.mark').dataset.own = own;
    td.dataset.heat = time.heat;
    td.toggleAttribute('data-best', time.best);
    td.toggleAttribute('data-unsaved', failed && pending.has(id));
    td.toggleAttribute('data-picked', picked.includes(td));
    td.querySelector('b').textContent = time.yes || time.maybe ? time.yes : '';
    td.querySelector('small').textContent = time.maybe ? `+${time.maybe}` : '';
    td.ariaLabel = fill(words.cell, name, words[own], time.count);
    for (const choice of all(`[name=t${id}]`, poll)) choice.checked = choice.value === own;
    const row = poll.querySelector(`[data-row="${id}"]`);
    row.toggleAttribute('data-best', time.best);
    row.toggleAttribute('data-unsaved', failed && pending.has(id));
    row.querySelector('small').textContent = time.count;
  }
  poll.querySelector('[data-best]:is(p)').textContent = state.best;
  poll.querySelector('[data-answered]').textContent = state.answered;
  if (state.open) poll.querySelector('[data-undo]').disabled = !undo.length;
}

function paint(ids, to) {
  const changed = ids.filter(id => value(id) !== to);
  if (changed.length) undo.push(changed.map(id => [id, value(id)]));
  note = fill(words.painted, words[to][0].toUpperCase() + words[to].slice(1), ids.length === 1 ? words.time : fill(words.times, ids.length));
  change(changed.map(id => [id, to]));
}

function change(answers) {
  for (const [id, to] of answers) pending.set(id, to);
  draw();
  if (answers.length) send(); else say(words.same);
}

async function send() {
  if (busy || !pending.size) return;
  busy = true;
  clearTimeout(timer);
  const sent = new Map(pending);
  let status = 0, text = '';
  try {
    const response = await fetch(poll.dataset.address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: poll.querySelector('[name=__RequestVerificationToken]').value },
      body: JSON.stringify({ page: state.page, set: Object.fromEntries(sent) }),
      signal: AbortSignal.timeout(patience),
    });
    [status, text] = [response.status, await response.text()];
  } catch { status = 0; }
  busy = false;
  failed = status !== 200;
  if (status === 200) {
    for (const [id, to] of sent) if (pending.get(id) === to) pending.delete(id);
    wait = 1000;
    say(`${note} ${words.saved}`);
    await show(JSON.parse(text));
    send();
  } else if (status === 409) {
    failed = false;
    replace(text);
  } else if (status === 404) {
    leave();
  } else if (status >= 400 && status < 500) {
    say(words.old);
    draw();
  } else {
    say(words.unsaved);
    draw();
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, 30000);
  }
}

function leave() {
  pending.clear();
  location.reload();
}

// What others said since. Other times, or a poll that has closed, need another page.
async function show(fresh) {
  if (fresh.page === state.page && fresh.open === state.open) return keep(fresh);
  const response = await fetch(poll.dataset.address, { signal: AbortSignal.timeout(patience) }).catch(() => null);
  if (response) replace(await response.text());
}

// Strokes for times that stay are kept, and sent again.
function replace(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('poll');
  if (!fresh) return leave();
  const focus = document.activeElement?.dataset?.id, gone = [];
  const at = td => td && td.dataset.at;
  for (const td of cells) {
    const { id, name } = td.dataset;
    if (at(fresh.querySelector(`td[data-id="${id}"]`)) === td.dataset.at) continue;
    pending.delete(id);
    gone.push(fill(words.gone, name));
  }
  fresh.dataset.view = poll.dataset.view;
  for (const link of all('.views a', fresh)) mark(link, fresh.dataset.view);
  undo = [];
  poll.replaceWith(fresh);
  const wasOpen = state.open;
  take(fresh);
  if (!state.open) pending.clear();
  const lead = poll.querySelector('.lead');
  lead.hidden = wasOpen && !state.open;
  say(lead.hidden ? lead.textContent : gone.length ? gone.join(' ') : words.changed);
  note = gone.join(' ');
  draw();
  if (focus) cells.find(td => td.dataset.id === focus)?.focus();
  send();
}

async function refresh() {
  if (document.hidden || busy || stroke || !state.open) return;
  const response = await fetch(poll.dataset.tallies, { cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {} }).catch(() => null);
  if (response?.status === 404) return leave();
  if (response?.status !== 200) return;
  tag = response.headers.get('ETag');
  const fresh = await response.json();
  if (!busy && !stroke) await show(fresh);
}

function box(from, to) {
  const [[top, left], [bottom, right]] = [place(from), place(to)];
  const between = (at, one, other) => at >= Math.min(one, other) && at <= Math.max(one, other);
  return cells.filter(td => between(place(td)[0], top, bottom) && between(place(td)[1], left, right));
}

function extend(to) {
  stroke.ids = [];
  const ids = idsOf(box(stroke.from, to));
  stroke.ids = ids;
  draw();
}

function end(isDone) {
  const { ids, value: to } = stroke;
  stroke = null;
  painted = true;
  setTimeout(() => { painted = false; });
  if (isDone) paint(ids, to); else draw();
}

function start(td) {
  const to = brush();
  stroke = { from: td, value: value(td.dataset.id) === to ? 'n' : to, ids: [] };
}

addEventListener('pointerdown', event => {
  if (stroke) return stroke.pointer === event.pointerId ? undefined : end(false);
  const td = near(event.target, '#grid td[data-id]');
  if (!td || event.button || !state.open || (event.pointerType === 'touch' && hand !== 'paint')) return;
  anchor = null;
  focus(td);
  start(td);
  stroke.pointer = event.pointerId;
  extend(td);
});

addEventListener('pointermove', event => {
  const td = stroke?.pointer === event.pointerId && near(document.elementFromPoint(event.clientX, event.clientY), '#grid tbody td');
  if (td) extend(td);
});

addEventListener('pointerup', event => { if (stroke?.pointer === event.pointerId) end(true); });
addEventListener('pointercancel', () => { if (stroke) end(false); });

function mark(link, view) {
  if (link.dataset.to === view) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
}

addEventListener('click', event => {
  const { target } = event, link = near(target, '.views a'), button = near(target, '#poll button'), td = near(target, '#grid td[data-id]');
  if (link) {
    event.preventDefault();
    poll.dataset.view = link.dataset.to;
    for (const one of all('.views a', poll)) mark(one, link.dataset.to);
    history.replaceState(null, '', link.href);
  } else if (!state.open) {
    return;
  } else if (td && !painted) {
    focus(td);
    const to = brush();
    paint([td.dataset.id], value(td.dataset.id) === to ? 'n' : to);
  } else if (button?.dataset.all) {
    paint(idsOf(cells), button.dataset.all);
  } else if (button && 'undo' in button.dataset) {
    note = words.undone;
    change(undo.pop());
  } else if (button && 'line' in button.dataset) {
    const [row, column] = place(button), line = idsOf(cells.filter(cell => row ? place(cell)[0] === row : place(cell)[1] === column));
    paint(line, line.every(id => value(id) === brush()) ? 'n' : brush());
  }
});

addEventListener('change', event => {
  const { name, value: to } = event.target;
  if (name === 'hand') {
    poll.dataset.hand = hand = to;
    say(words[to]);
  } else if (/^t\d+$/.test(name)) {
    paint([name.slice(1)], to);
  }
});

addEventListener('submit', event => event.preventDefault());

function focus(part) {
  for (const other of all('#grid [tabindex="0"]')) other.tabIndex = -1;
  part.tabIndex = 0;
  // What has the focus stays clear of the days and times, which are as high and wide as their words.
  const { offsetHeight, offsetWidth } = document.querySelector('.sheet .corner');
  near(part, '.sheet').style.scrollPadding = `${offsetHeight}px 0 0 ${offsetWidth}px`;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

// The next part in a direction: in the same line if there is one, else the nearest line.
function next(from, down, right) {
  const [row, column] = place(from);
  const ranked = all('#grid td[data-id], #grid [data-line]').map(part => {
    const [toRow, toColumn] = place(part), ahead = down ? (toRow - row) * down : (toColumn - column) * right, aside = Math.abs(down ? toColumn - column : toRow - row);
    return { part, ahead, far: aside * 1000 + ahead };
  });
  return ranked.filter(one => one.ahead > 0).sort((one, other) => one.far - other.far)[0]?.part;
}

const arrows = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
const turn = { y: 'm', m: 'n', n: 'y', '': 'y' };

function move(event, from) {
  const row = cells.filter(td => place(td)[0] === place(from)[0]), line = event.ctrlKey ? cells : row;
  const to = event.key === 'Home' ? line[0] : event.key === 'End' ? line.at(-1) : next(from, ...arrows[event.key]);
  event.preventDefault();
  if (!to || (event.shiftKey && !to.dataset.id)) return;
  anchor = event.shiftKey && from.dataset.id ? anchor ?? from : null;
  focus(to);
  draw();
}

addEventListener('keydown', event => {
  if (stroke) {
    if (event.key === 'Escape') end(false);
    return;
  }
  const from = near(event.target, '#grid td[data-id], #grid [data-line]'), { key } = event;
  if (!from || event.altKey || event.metaKey) return;
  if (key in arrows || key === 'Home' || key === 'End') return move(event, from);
  if (!from.dataset.id || event.ctrlKey) return;
  if (key === 'Escape') {
    anchor = null;
    draw();
  } else if (state.open && (key === ' ' || ['y', 'm', 'n'].includes(key.toLowerCase()))) {
    event.preventDefault();
    const ids = idsOf(anchor ? box(anchor, from) : [from]);
    paint(ids, key === ' ' ? turn[value(ids[0])] : key.toLowerCase());
  }
});

addEventListener('beforeunload', event => { if (pending.size) event.preventDefault(); });
addEventListener('focus', refresh);
addEventListener('visibilitychange', refresh);
setInterval(refresh, 10000);
take(document.getElementById('poll'));
