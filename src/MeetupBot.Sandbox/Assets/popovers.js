// Menus and "more" buttons open below their button. They close on Escape, Tab, Done or a press elsewhere, except that the guide's
// "Show me" leads into a menu that is open already.
// A menu saves its choice when it closes, if the choice has changed and is valid.

const popOf = element => element.closest('[data-pop]');
const entries = pop => [...pop.querySelectorAll('.pop input:not([type=hidden]), .pop button:not([data-pop-done])')];
const leadsInto = (element, pop) => element?.closest('[data-shows=menu]') && pop.hasAttribute('data-menu');
const choice = form => new URLSearchParams(new FormData(form)).getAll('value').join('\n');

// How much of a menu's entries stays to be seen, in pixels: three of a phone's.
const LEAST_ENTRIES = 132;

/** An open one stays as it is, and gets the focus. */
export function open(pop) {
  for (const other of document.querySelectorAll('[data-pop][data-busy]')) {
    if (other !== pop) close(other, false);
  }
  const form = pop.querySelector('.pop');
  if (form.hidden) show(pop, form);
  (form.querySelector('input:checked:not([type=hidden])') ?? entries(pop)[0])?.focus({ preventScroll: true });
}

function show(pop, form) {
  pop.setAttribute('data-busy', '');
  pop.querySelector('[data-pop-button]').setAttribute('aria-expanded', 'true');
  form.hidden = false;
  form.dataset.before = choice(form);
  keepToMost(form);
  if (pop.hasAttribute('data-menu')) placeBelow(form);
  else place(form);
}

// A menu belongs to the card above it, whose counts people read while they choose: the log scrolls, and of many entries fewer are seen.
function placeBelow(form) {
  const [list, log] = [form.querySelector('fieldset'), form.closest('[data-log]')];
  const first = form.closest('.card')?.querySelector('.tally');
  list.style.maxHeight = '';
  if (log && first) {
    const excess = form.getBoundingClientRect().bottom - first.getBoundingClientRect().top + 16 - log.clientHeight;
    if (excess > 0) list.style.maxHeight = `${Math.max(LEAST_ENTRIES, list.clientHeight - excess)}px`;
  }
  form.scrollIntoView({ block: 'nearest' });
}

// Opens above the button when there is no room below.
function place(form) {
  form.classList.remove('up');
  const limits = (form.closest('[data-log]') ?? document.documentElement).getBoundingClientRect();
  const bounds = form.getBoundingClientRect();
  const button = form.parentElement.getBoundingClientRect();
  if (bounds.bottom > limits.bottom && button.top - bounds.height > limits.top) form.classList.add('up');
  form.scrollIntoView({ block: 'nearest' });
}

export function close(pop, refocus = true) {
  const form = pop.querySelector('.pop');
  if (form.hidden) return;
  form.hidden = true;
  pop.removeAttribute('data-busy');
  const button = pop.querySelector('[data-pop-button]');
  button.setAttribute('aria-expanded', 'false');
  if (refocus) button.focus({ preventScroll: true });
  if (!pop.hasAttribute('data-menu') || choice(form) === form.dataset.before) return;
  if (form.querySelectorAll('input:checked').length < Number(form.dataset.min)) form.reset();
  else form.requestSubmit();
}

// Limits the ticks to the maximum of the menu. In a menu for one choice, the tick moves.
function keepToMost(form, changed) {
  const most = Number(form.dataset.max ?? Infinity);
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  if (most === 1 && changed?.checked) {
    for (const box of boxes) box.checked = box === changed;
  }
  const full = most > 1 && boxes.filter(box => box.checked).length >= most;
  for (const box of boxes) box.disabled = full && !box.checked;
}

function onKey(event) {
  const pop = popOf(event.target);
  if (!pop?.hasAttribute('data-busy')) return;
  const all = entries(pop).filter(entry => !entry.disabled);
  const at = all.indexOf(event.target);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  if (event.key === 'Escape' || (event.key === 'Enter' && event.target.matches('input'))) {
    event.preventDefault();
    close(pop);
  } else if (event.key in steps && event.target.type !== 'radio') {
    event.preventDefault();
    all[(steps[event.key] + all.length) % all.length]?.focus();
  }
}

export function startPopovers() {
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-pop-button]');
    if (button) {
      const pop = popOf(button);
      if (pop.hasAttribute('data-busy')) close(pop);
      else open(pop);
    } else if (event.target.closest('[data-pop-done]')) {
      event.preventDefault();
      close(popOf(event.target));
    } else if (event.detail > 0 && event.target.matches('[data-menu] [data-max="1"] input')) {
      close(popOf(event.target));
    }
  });
  document.addEventListener('pointerdown', event => {
    for (const pop of document.querySelectorAll('[data-pop][data-busy]')) {
      if (!pop.contains(event.target) && !leadsInto(event.target, pop)) close(pop, false);
    }
  });
  // Pressing a label would move the focus out of the menu and close it.
  document.addEventListener('mousedown', event => {
    if (event.target.closest('[data-busy] .pop') && !event.target.matches('input, button')) event.preventDefault();
  });
  document.addEventListener('focusout', event => {
    const pop = popOf(event.target);
    if (pop?.hasAttribute('data-busy') && event.relatedTarget && !pop.contains(event.relatedTarget) && !leadsInto(event.relatedTarget, pop)) close(pop, false);
  });
  document.addEventListener('change', event => {
    const form = event.target.closest('[data-menu] .pop');
    if (form) keepToMost(form, event.target);
  });
  document.addEventListener('keydown', onKey);
}
