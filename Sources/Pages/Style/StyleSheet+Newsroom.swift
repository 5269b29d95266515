extension StyleSheet {
    /// Where articles are written.
    static let newsroom = #"""
        .acts.left { margin-left: 0; align-items: center; gap: .6rem 1.2rem; }
        .button {
          display: inline-block; font-weight: 600; padding: .45rem 1.3rem; border: 1px solid var(--accent); border-radius: 5px;
          background: var(--accent); color: var(--on-accent); text-decoration: none;
        }
        .write .post { display: grid; gap: .9rem; margin-top: .9rem; }
        .write .draft { max-width: 60rem; }
        .write .field input:not([type=checkbox]), .write .field textarea { width: 100%; }
        .write .row1 { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); align-items: end; }
        .write fieldset { margin: 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 5px; display: grid; gap: .6rem; min-width: 0; }
        .write legend { font-size: .8125rem; color: var(--muted); padding: 0 .3rem; }
        .causes fieldset { margin-top: .8rem; background: var(--surface); }
        .causes legend { font-size: 1rem; font-weight: 600; color: inherit; }
        .causes .row1 { align-items: start; }
        .causes .acts { position: sticky; bottom: 0; padding: .6rem 0; border-top: 1px solid var(--line); background: var(--paper); }
        .causes details[open] > summary { margin-bottom: .3rem; }
        .results ul {
          display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0 1.5rem; max-height: 24rem; overflow-y: auto;
        }
        .results li { display: grid; grid-template-columns: auto 1fr; gap: .5rem; align-content: start; padding: .2rem 0; font-size: .9375rem; }
        .results input { width: 1.1rem; height: 1.1rem; margin: .15rem 0 0; accent-color: var(--accent); }
        .shown { display: flex; flex-wrap: wrap; gap: .9rem; align-items: end; }
        .shown img { max-width: min(18rem, 100%); max-height: 12rem; border-radius: 4px; }
        .write .acts { margin-left: 0; }
        .write .both > :last-child { position: static; max-height: none; overflow: visible; padding-right: 0; }
        .write textarea { field-sizing: content; min-height: 4.2rem; max-height: 46rem; }
        .write details > summary { padding: .4rem 0; color: var(--accent); }
        .gatebox { margin-top: .9rem; padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
        .gatebox p + p { margin-top: .5rem; }
        .past { display: grid; gap: .4rem; margin-top: .5rem; }
        .write .marked { font-size: .9375rem; line-height: 1.65; padding: .8rem 1rem; }
        .write .both > div > section + section { margin-top: 1.2rem; }

        """#
}
