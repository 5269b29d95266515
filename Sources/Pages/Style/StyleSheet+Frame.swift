extension StyleSheet {
    /// The form, the summary, what needs attention.
    static let frame = #"""
        main { max-width: 1520px; margin: 0 auto; padding: 1.4rem clamp(1rem, 2.4vw, 2.25rem) 3rem; }
        main > section { margin-top: 2rem; }
        .mast h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.15rem); line-height: 1.2; font-weight: 700; letter-spacing: -.01em; }
        .mast h1 span {
          display: block; margin-top: .2rem; font-size: clamp(1.05rem, .95rem + .5vw, 1.25rem); font-weight: 400; letter-spacing: 0;
        }
        @media screen and (min-width: 1121px) {
          .head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 3rem; align-items: end; }
          .head:has(.opts[open]) { align-items: start; }
          .head .pick { max-width: 46rem; justify-content: end; }
        }
        .window { margin-top: .35rem; color: var(--muted); }
        .note {
          display: flex; flex-wrap: wrap; gap: .2rem .6rem; margin-top: .7rem; padding: .45rem .8rem; border: 1px solid var(--line);
          border-left: 4px solid var(--accent); border-radius: 4px; background: var(--surface); width: fit-content; max-width: 100%;
        }
        .note.illustrative { border-color: var(--warm-line); background: var(--warm); }
        .pick { display: flex; flex-wrap: wrap; align-items: end; gap: .7rem; margin-top: 1.2rem; }
        .field { display: grid; gap: .2rem; }
        .field label { font-size: .8125rem; color: var(--muted); }
        .field select, .field input:not([type=checkbox]), .pick button {
          font: inherit; color: inherit; min-height: 2.5rem; padding: .35rem .7rem; border: 1px solid var(--calm-fill);
          border-radius: 5px; background: var(--surface); max-width: 100%;
        }
        .field select { min-width: 13rem; }
        .field > small { line-height: 1.35; }
        :is(.pick, .deskfoot, .choosefile, .attach):has(> .field > small) { align-items: start; }
        :is(.pick, .deskfoot, .choosefile, .attach):has(> .field > small) > :is(button, .acts) { align-self: center; }
        .pick > .field { max-width: min(22rem, 100%); grid-template-columns: minmax(0, 1fr); }
        input[type=file]::file-selector-button { font: inherit; margin-right: .7rem; padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: var(--raised); color: var(--ink); cursor: pointer; }
        .pick button {
          background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; padding-inline: 1.4rem; cursor: pointer;
        }
        .field.box { grid-template-columns: auto 1fr; align-items: center; gap: .5rem; }
        .field.box label { font-size: inherit; color: inherit; }
        .field.box input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--accent); }
        .opts { flex: 0 1 auto; }
        .opts > summary { padding: .58rem .2rem; color: var(--accent); }
        .opts[open] { flex-basis: 100%; }
        .options { display: flex; flex-wrap: wrap; gap: .9rem 1.2rem; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
        .options .field { align-content: start; }
        .boxes { display: grid; gap: .6rem; align-content: center; }
        .sum {
          display: grid; grid-template-columns: auto 1fr; gap: .6rem 2.2rem; align-items: center; padding: 1.1rem 1.3rem;
          background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
        }
        .sum > * { min-width: 0; }
        .sum h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .met { grid-row: span 2; display: grid; max-width: 11rem; color: var(--muted); line-height: 1.3; }
        .met:has(+ .states + .terms) { grid-row: auto; }
        .met strong { font-size: 2.6rem; line-height: 1.05; font-weight: 700; letter-spacing: -.02em; color: var(--ink); }
        .met strong span { font-size: 1.35rem; font-weight: 400; color: var(--muted); }
        .all { display: block; width: 100%; height: 14px; border-radius: 3px; }
        .all rect { fill: var(--c); stroke: var(--surface); stroke-width: 2; height: 14px; }
        .states { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; }
        .states .s { font-weight: 400; }
        .states b { font-weight: 700; }
        .fields { grid-column: 1 / -1; padding-top: .8rem; border-top: 1px solid var(--line); }
        .fields ul { display: flex; flex-wrap: wrap; gap: .4rem; }
        .fields a {
          display: flex; align-items: center; gap: .5rem; padding: .25rem .65rem; border: 1px solid var(--line); border-radius: 99px;
          color: var(--ink); text-decoration: none; font-size: .875rem; background: var(--paper);
        }
        .fields a:hover { border-color: var(--accent); }
        .fields .s .i { margin-right: .2em; }
        .att .lead { color: var(--muted); margin-top: .15rem; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .8rem; margin-top: .8rem; }
        .card {
          display: grid; gap: .3rem; align-content: start; padding: .8rem 1rem .9rem; background: var(--surface); border: 1px solid var(--line);
          border-top: 4px solid var(--c); border-radius: 6px;
        }
        .card .what { display: flex; justify-content: space-between; gap: 1rem; }
        .card > a { font-weight: 600; color: var(--ink); }
        .card > a, .lines a, .units a { text-decoration-color: var(--calm-fill); }
        .lines { columns: 2; column-gap: 2.5rem; margin-top: .6rem; font-size: .875rem; }
        .lines li { break-inside: avoid; padding: .2rem 0; }
        .lines a { color: var(--ink); }
        .card .fig { font-size: .875rem; color: var(--muted); }
        .card .fig b { color: var(--ink); }
        .card .why { font-size: .875rem; }
        .rest > summary, .silent > summary { margin-top: .8rem; padding: .3rem 0; color: var(--accent); }
        .empty, .problem { max-width: 44rem; margin: 3rem auto; padding: 1.6rem 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        .empty > * + *, .problem > * + * { margin-top: .9rem; }
        .empty:not(:has(h1)) { margin: 1.4rem 0; }
        .empty ol { padding-left: 1.4rem; }
        .empty li { margin-top: .4rem; }
        .problem h1, .empty h1 { font-size: 1.5rem; line-height: 1.3; }
        .problem .code { color: var(--muted); font-size: .875rem; }
        .problem p { overflow-wrap: anywhere; }
        .problem ul { padding-left: 1.4rem; list-style: disc; }
        .problem li a { display: inline-block; padding: .2rem 0; }
        code { padding: .1rem .4rem; border-radius: 4px; background: var(--raised); font-size: .9em; }

        """#
}
