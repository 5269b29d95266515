extension StyleSheet {
    /// Sign-in, one-time links, the account.
    static let people = #"""
        .out button, .plain {
          font: inherit; padding: .25rem 0; border: 0; background: none; color: var(--accent); text-decoration: underline;
          text-decoration-thickness: 1px; text-underline-offset: 2px; cursor: pointer;
        }
        .gate { max-width: 25rem; margin: 8vh auto 0; padding: 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        .gate h1 { font-size: 1.5rem; line-height: 1.3; }
        .gate > * + * { margin-top: .9rem; }
        .gate form { display: grid; gap: .9rem; }
        .gate code { overflow-wrap: anywhere; }
        .gate .field input, .account .field input, .account .field select { width: 100%; }
        form[aria-busy=true] button { cursor: progress; }
        .account .post > button { justify-self: start; }
        .gate button, .account .post > button, .account .main {
          font: inherit; font-weight: 600; min-height: 2.5rem; padding: .35rem 1.4rem; border: 1px solid var(--accent); border-radius: 5px;
          background: var(--accent); color: var(--on-accent); cursor: pointer;
        }
        .other {
          display: inline-flex; align-items: center; justify-content: center; min-height: 2.5rem; padding: .35rem 1.4rem;
          border: 1px solid var(--accent); border-radius: 5px; font-weight: 600; text-decoration: none;
        }
        .other:hover { background: var(--raised); }
        .gate .other { width: 100%; }
        .account .other { margin-top: .6rem; }
        .gate .or { text-align: center; color: var(--muted); }
        .wrong { padding: .5rem .8rem; border: 1px solid var(--bad); border-left-width: 4px; border-radius: 4px; color: var(--bad); }
        .well { padding: .5rem .8rem; border: 1px solid var(--good); border-left-width: 4px; border-radius: 4px; color: var(--good); }
        .well code { display: block; margin-top: .4rem; overflow-wrap: anywhere; color: var(--ink); }
        .account { max-width: 60rem; }
        .account > section { margin-top: 2rem; }
        .account .post { display: grid; gap: .9rem; max-width: 26rem; margin-top: .8rem; }
        .account .row1 { display: flex; flex-wrap: wrap; gap: .9rem; align-items: end; }
        .account fieldset { margin: 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 5px; display: grid; gap: .4rem; }
        .account legend { font-size: .8125rem; color: var(--muted); padding: 0 .3rem; }
        .list { width: 100%; margin-top: .6rem; border-collapse: collapse; background: var(--surface); }
        .list th, .list td { padding-block: .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        .list thead th, .list thead td { font-size: .8125rem; font-weight: 600; color: var(--muted); background: var(--raised); border-top: 0; }
        .list > :last-child > tr:last-child > * { border-bottom: 0; }
        .list td { overflow-wrap: break-word; }
        .list .out button { white-space: nowrap; }
        .list td:has(> .out) { padding-block: .2rem; }
        .tablebox { overflow-x: auto; margin-top: .8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
        .tablebox > .list { min-width: 32rem; margin-top: 0; }
        .account > .well, .account > .wrong { margin-top: 1rem; }
        .account section > h2 + p { margin-top: .3rem; }

        """#
}
