// The few ways in which views touch the DOM. Text goes in as text, never as markup.
import { direction } from '../i18n/index.js';

/**
 * Builds an element. `class` is its class, `data` its data-* hooks, `on` its listeners; all else
 * are attributes. Children are nodes or strings; null and false are left out.
 */
export function el(tag, { class: name, data = {}, on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (name) {
    node.className = name;
  }
  Object.assign(node.dataset, data);
  Object.entries(attributes).forEach(([key, value]) => attribute(node, key, value));
  Object.entries(on).forEach(([type, listener]) => node.addEventListener(type, listener));
  node.append(...children.filter((child) => child !== null && child !== false));
  return node;
}

export function button(name, hook, onClick, attributes = {}) {
  return el('button', {
    type: 'button',
    class: name,
    data: { do: hook },
    on: { click: (event) => isOff(event.currentTarget) || onClick(event) },
    ...attributes,
  });
}

/** Sets an attribute only if that changes it; null and false remove it. */
export function attribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    node.removeAttribute(name);
  } else if (node.getAttribute(name) !== String(value === true ? '' : value)) {
    node.setAttribute(name, value === true ? '' : value);
  }
}

/** Sets the text only if that changes it, so that selections and live regions are left alone. */
export function setText(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

export function show(node, visible) {
  if (node.hidden === visible) {
    node.hidden = !visible;
  }
}

/** Marks the language and direction of what a node holds. */
export function speak(node, language) {
  attribute(node, 'lang', language || 'und');
  attribute(node, 'dir', direction(language));
  return node;
}

/** Switches a control off without taking the focus from it. */
export function switchOff(node, off) {
  attribute(node, 'aria-disabled', off ? 'true' : null);
}

export const isOff = (node) => node.getAttribute('aria-disabled') === 'true';

/** Where to scroll and how, by the reader's wish for less motion. */
export function scrollTo(node, block = 'center') {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
}

export function focusOn(node, block = 'center') {
  node.focus({ preventScroll: true });
  scrollTo(node, block);
}
