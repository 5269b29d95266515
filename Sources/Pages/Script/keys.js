// Keys that hold on every page. The pages work without them.
const opened = ".menu[open]";

// Where menus stand in the row they cover nothing, and closing one would move what somebody is about to press.
const covers = (menu) => getComputedStyle(menu.lastElementChild).position === "absolute";

// A menu closes when somebody goes on elsewhere.
for (const kind of ["focusin", "click"]) {
    addEventListener(kind, (event) => {
        for (const menu of document.querySelectorAll(opened)) {
            if (!menu.contains(event.target) && covers(menu)) menu.open = false;
        }
    });
}

// Escape closes it, too, and gives the keyboard back to the word that it hangs from.
function escape(target) {
    if (target !== document.body && !target.closest("header.top")) return;
    const menu = target.closest(opened) ?? document.querySelector(opened) ?? target.closest("nav")?.querySelector(".burger[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
}

addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        escape(event.target);
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        // A button says by which keys it is pressed.
        const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
        const button = [...document.querySelectorAll("button[aria-keyshortcuts]")]
            .find((button) => button.getAttribute("aria-keyshortcuts") === `Control+${key}`);
        if (!button) return;
        event.preventDefault();
        button.click();
    }
});
