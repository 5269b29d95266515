extension StyleSheet {
    /// The page about the API.
    static let programs = #"""
        .api { margin-top: .8rem; }
        .api > * + * { margin-top: 1rem; }
        .api .tabs ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
        .api section > h2 { margin-bottom: .5rem; }
        .api .rules { list-style: disc; padding-left: 1.2rem; }
        .api .rules li + li { margin-top: .25rem; }
        .call { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
        .call + .call { margin-top: .4rem; }
        .call summary { padding: .55rem .8rem; }
        .call summary code { font-size: .9rem; overflow-wrap: anywhere; }
        .call summary span { display: block; color: var(--muted); }
        .call > :not(summary) { margin: 0 .8rem .7rem; }
        .call dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .3rem 1rem; }
        .call pre { margin: 0; padding: .6rem .8rem; background: var(--raised); border-radius: 5px; font-size: .8125rem; }
        @media screen and (max-width: 620px) { .call dl { grid-template-columns: 1fr; } .call dt { margin-top: .3rem; } }

        """#
}
