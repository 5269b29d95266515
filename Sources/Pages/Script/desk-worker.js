// Keeps the desk usable without a network: its pages as they were last seen, the style sheet and the scripts.
"use strict";

const shelf = "tiendo-desk-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  // Whoever signs out leaves nothing behind for the next at this machine.
  if (request.method === "POST" && address.pathname === "/sign-out") {
    event.respondWith(caches.delete(shelf).then(() => fetch(request)));
    return;
  }
  if (request.method !== "GET") return;
  const isPage = address.pathname === "/entry" || address.pathname.startsWith("/entry/");
  const isShell = /^\/(style|desk|keys)-[0-9a-z]+\.(css|js)$/.test(address.pathname) || address.pathname === "/favicon.svg";
  if (isPage) event.respondWith(page(request, address));
  else if (isShell) event.respondWith(shell(request));
});

async function page(request, address) {
  const known = await caches.open(shelf);
  // What was just done is no part of the page.
  const key = address.origin + address.pathname;
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await known.put(key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await known.match(key);
    if (kept) return kept;
    throw error;
  }
}

async function shell(request) {
  const known = await caches.open(shelf);
  const kept = await known.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await known.put(request, answer.clone());
  return answer;
}
