// Puts a button beside a text that is made to be pasted elsewhere. Without it the text can be selected as any other.
for (const text of document.querySelectorAll("textarea[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text.dataset.copy;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(text.value);
        } catch {
            text.select();
            document.execCommand("copy");
        }
        said.textContent = text.dataset.copied;
    });
    text.after(button, said);
}
