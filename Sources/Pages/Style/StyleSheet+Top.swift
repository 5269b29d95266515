extension StyleSheet {
    /// The row at the top: name, places, search, who is signed in; below it the way up. Without a script everywhere.
    static let top = #"""
        .skip:focus { position: absolute; left: 1rem; top: .5rem; z-index: 9; padding: .5rem 1rem; background: var(--surface); }
        .top {
          display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; padding: .45rem clamp(1rem, 2.4vw, 2.25rem);
          border-bottom: 1px solid var(--line); background: var(--surface);
        }
        .top .name { display: flex; align-items: center; gap: .55rem; color: var(--ink); font-weight: 700; text-decoration: none; white-space: nowrap; }
        .brand { width: 28px; height: 20px; }
        .b1 { fill: var(--track); } .b2 { fill: var(--accent); } .b3 { fill: var(--ink); }
        .top nav a { display: inline-block; padding: .25rem 0; }
        .places { flex: 1 1 auto; min-width: 0; }
        .places > ul { display: flex; gap: .1rem; }
        .top .places a, .menu > summary, .burger > summary {
          display: block; padding: .35rem .6rem; border-radius: 5px; color: var(--ink); text-decoration: none; white-space: nowrap;
          list-style: none;
        }
        .menu > summary::-webkit-details-marker, .burger > summary::-webkit-details-marker { display: none; }
        .menu > summary::after { content: "▾"; margin-left: .35em; color: var(--muted); }
        .places a:hover, .menu > summary:hover, .burger > summary:hover, .menu[open] > summary { background: var(--raised); }
        .top .places a[aria-current], .menu > .here { font-weight: 650; box-shadow: inset 0 -2px var(--accent); }
        .burger { display: none; }
        .menu { position: relative; }
        .menu > ul {
          position: absolute; z-index: 8; left: 0; margin-top: .3rem; padding: .35rem; min-width: 11rem; background: var(--surface);
          border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 4px 14px rgb(0 0 0 / .12);
        }
        .top .menu > ul a, .menu .out button { display: block; width: 100%; padding: .4rem .6rem; border-radius: 4px; color: var(--ink); text-align: left; text-decoration: none; }
        .menu > ul a:hover, .menu .out button:hover { background: var(--raised); }
        .top .menu > ul a[aria-current] { background: var(--raised); box-shadow: inset 3px 0 var(--accent); }
        .find { display: flex; flex: 0 1 15rem; min-width: 7rem; margin-left: auto; }
        .find input, .find button {
          font: inherit; color: inherit; min-height: 2.1rem; padding: .2rem .6rem; border: 1px solid var(--calm-fill); background: var(--paper);
        }
        .find input { flex: 1 1 auto; min-width: 0; width: 100%; border-radius: 5px 0 0 5px; border-right: 0; }
        .find button { border-radius: 0 5px 5px 0; cursor: pointer; white-space: nowrap; }
        .find button:hover { background: var(--raised); }
        .top .name + .lang { margin-left: auto; }
        .who > a, .lang > a { white-space: nowrap; }
        .who .menu > summary { display: flex; padding-inline: .5rem; }
        .who .menu > summary span { max-width: 15rem; overflow: hidden; text-overflow: ellipsis; }
        .who .menu > ul { left: auto; right: 0; }
        .crumbs { order: 9; flex: 1 1 100%; font-size: .875rem; }
        .crumbs ol { display: flex; flex-wrap: wrap; list-style: none; }
        .crumbs li:not(:last-child)::after { content: "›"; margin: 0 .5rem; color: var(--muted); }
        @media screen and (max-width: 1280px) {
          .top { column-gap: .7rem; }
          .top .places a, .menu > summary { padding-inline: .45rem; }
          .find { flex-basis: 10rem; }
          .who .menu > summary span { max-width: 7.5rem; }
        }
        @media screen and (min-width: 901px) and (max-width: 1120px) {
          .top { column-gap: .5rem; padding-inline: 1rem; }
          .top .places a, .menu > summary { padding-inline: .35rem; }
          .find { flex-basis: 6rem; min-width: 5rem; }
          .find button { display: none; } .find input { border-radius: 5px; border-right: 1px solid var(--calm-fill); }
          .who .menu > summary span { max-width: 6.5rem; }
        }
        @media screen and (max-width: 900px) {
          .places { flex: 0 0 auto; margin-left: auto; }
          .burger { display: block; }
          .burger > summary { border: 1px solid var(--line); } .burger > summary::before { content: "☰"; margin-right: .5em; }
          .burger:not([open]) + ul { display: none; }
          .places:has(> .burger[open]) { flex: 1 1 100%; display: block; }
          .places > ul { display: block; margin-top: .4rem; padding: .3rem 0; border-top: 1px solid var(--line); }
          .top .places a, .places .menu > summary { padding: .55rem .6rem; }
          .top .places a[aria-current], .places .menu > .here { box-shadow: inset 3px 0 var(--accent); border-radius: 0; }
          .places .menu > ul { position: static; margin: 0 0 .3rem .8rem; padding: 0 0 0 .5rem; border: 0; border-left: 2px solid var(--line); border-radius: 0; box-shadow: none; }
          .find { flex: 1 1 9rem; margin-left: 0; }
          .who .menu > summary span { max-width: min(15rem, 28vw); }
        }
        @media screen and (max-width: 620px) { .places:not(:has(> .burger[open])) { flex: 1 0 calc(100% - 9rem); display: grid; justify-items: end; } }
        @media print { .top { display: none; } }

        """#
}
