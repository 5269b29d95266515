// Says on the button of a form with files that its work goes on, and sends the form once however often it is pressed.
const words = document.querySelector("script[data-working]").dataset.working;
const pressed = new Map();

function restore() {
    for (const [form, [button, text]] of pressed) {
        form.removeAttribute("aria-busy");
        button.textContent = text;
    }
    pressed.clear();
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (form.enctype !== "multipart/form-data" || !button) return;
    if (pressed.has(form)) {
        event.preventDefault();
        return;
    }
    pressed.set(form, [button, button.textContent]);
    form.setAttribute("aria-busy", "true");
    button.textContent = words;
    // A download leaves the page where it is.
    if ("stays" in button.dataset) setTimeout(restore, 4000);
});

// The page may come back from the browser's memory.
addEventListener("pageshow", restore);
