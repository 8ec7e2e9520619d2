// Updates the shown DOM tree to match a fetched one. It keeps what a person is using:
// the focused element, typed text, open menus ("data-busy") and content from scripts ("data-local").

const keyOf = node => node.nodeType === Node.ELEMENT_NODE ? node.id || null : null;

const sameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

export function morph(shown, fetched) {
  if (shown.isEqualNode(fetched)) return;
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.nodeValue = fetched.nodeValue;
    return;
  }
  if (shown.hasAttribute('data-busy') || shown.hasAttribute('data-local')) return;
  morphAttributes(shown, fetched);
  if (shown.nodeName !== 'TEXTAREA') morphChildren(shown, fetched);
}

// Attributes that are set only by scripts.
const ours = (element, name) =>
  ['data-open', 'data-fx', 'tabindex', 'aria-expanded', 'aria-activedescendant', 'aria-busy'].includes(name) || (element.nodeName === 'DIALOG' && name === 'open');

function morphAttributes(shown, fetched) {
  for (const { name } of [...shown.attributes]) {
    if (!fetched.hasAttribute(name) && !ours(shown, name)) shown.removeAttribute(name);
  }
  for (const { name, value } of fetched.attributes) {
    if (shown.getAttribute(name) !== value && !ours(shown, name)) shown.setAttribute(name, value);
  }
  if (shown.matches('input[type=checkbox], input[type=radio]') && !shown.closest('dialog')) {
    shown.checked = fetched.hasAttribute('checked');
  }
}

function morphChildren(shown, fetched) {
  const wantedKeys = new Set([...fetched.children].map(keyOf));
  for (const child of [...shown.children]) {
    if (keyOf(child) && !wantedKeys.has(keyOf(child))) child.remove();
  }
  const kept = new Map([...shown.children].filter(keyOf).map(child => [keyOf(child), child]));
  let here = shown.firstChild;
  for (const wanted of [...fetched.childNodes]) {
    const same = kept.get(keyOf(wanted)) ?? here;
    if (same && sameKind(same, wanted)) {
      if (same !== here) shown.insertBefore(same, here);
      morph(same, wanted);
      here = same.nextSibling;
    } else {
      shown.insertBefore(wanted, here);
    }
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
}
