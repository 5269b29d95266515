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
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch((error) => forms(error)));
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
    if (request.mode === "navigate") return forms(error);
    throw error;
  }
}

// Without a network, whatever is opened leads to the forms that are kept.
async function forms(error) {
  const known = await caches.open(shelf);
  const links = [];
  let style = "";
  for (const request of await known.keys()) {
    const path = new URL(request.url).pathname;
    if (/^\/style-/.test(path)) style = path;
    if (!/^\/entry\/[^/]+\/[^/]+$/.test(path)) continue;
    // As it stands in the page: its signs are escaped.
    const [, title = path] = /<title>([^<]*)<\/title>/.exec(await (await known.match(request)).text()) || [];
    links.push(`<li><a href="${path}">${title.split(" · ")[0]}</a></li>`);
  }
  if (!links.length) throw error;
  const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Không có mạng · Tiến Độ</title><link rel="stylesheet" href="${style}"></head><body><main class="desk">
    <h1>Không có mạng</h1><p>Các biểu đã mở trên máy này vẫn nhập được; những gì nhập được giữ lại và tự gửi khi có mạng.</p>
    <p lang="en">There is no network. The forms that were opened here can still be filled in; what is typed is kept, and sent when the network is back.</p>
    <ul>${links.join("")}</ul></main></body></html>`;
  return new Response(body, { status: 503, headers: {
    "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'self'",
  } });
}

async function shell(request) {
  const known = await caches.open(shelf);
  const kept = await known.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await known.put(request, answer.clone());
  return answer;
}
