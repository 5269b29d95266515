extension StyleSheet {
    /// The table and its bars.
    static let board = #"""
        .board { width: 100%; margin-top: .8rem; border-collapse: collapse; table-layout: fixed; font-size: .875rem; background: var(--surface); }
        .board > thead th {
          position: sticky; top: 0; z-index: 1; padding: .55rem .6rem; background: var(--raised); color: var(--muted); font-weight: 600;
          font-size: .8125rem; line-height: 1.25; text-align: left; vertical-align: bottom; box-shadow: inset 0 -1px var(--line);
        }
        .board .r { text-align: right; }
        .board > thead .v { width: 6.3rem; } .board > thead .b { width: 9.4rem; } .board > thead .p { width: 6.5rem; }
        .board > thead .c { width: 6.8rem; } .board > thead .st { width: 12.6rem; } .board > thead .w { width: 6.3rem; }
        .board > thead .y { width: 10.6rem; } .board > thead .q { width: 6.9rem; }
        .board th, .board td { text-align: left; vertical-align: top; padding: .45rem .6rem .1rem; }
        .group th { padding: 1.5rem .6rem .45rem; font-size: 1.0625rem; font-weight: 650; border-bottom: 2px solid var(--line); }
        .group th > * { margin-right: 1rem; display: inline-block; }
        .group .s { font-size: .8125rem; font-weight: 600; }
        .group .s .i { margin-right: .25em; }
        .row > * { border-top: 1px solid var(--line); }
        .group + .row > * { border-top: 0; }
        .row > th { font-weight: 550; overflow-wrap: break-word; }
        .row > th a { color: inherit; text-decoration-color: var(--line); } .row > th a:hover { text-decoration-color: currentColor; }
        .row > th small { font-weight: 400; white-space: nowrap; }
        .row > .part { padding-left: 1.7rem; font-weight: 400; }
        .row td > b, .units td > b { font-weight: 650; white-space: nowrap; }
        .row td > small, .units th > small { display: block; line-height: 1.35; }
        .units td > small { float: left; margin-right: .6em; white-space: nowrap; line-height: 1.6; }
        .row .v > b { font-size: 1rem; line-height: 1.3; }
        .row td > b.nil { color: var(--muted); font-weight: 400; }
        .row:hover > * { background: var(--raised); }
        .row:target > * { background: var(--warm); }
        .bar {
          display: block; width: 100%; height: 18px; overflow: visible; fill: var(--ink);
          background: linear-gradient(var(--track), var(--track)) 0 5px / 80% 8px no-repeat;
        }
        .bar rect { y: 5px; height: 8px; fill: var(--c); }
        .bar .f { opacity: .32; }
        .bar .w { y: 8.2px; height: 1.6px; fill: var(--ink); opacity: .65; }
        .cards .bar { max-width: 24rem; margin: .15rem 0; }

        """#

    /// What stands behind a row; units; legend; sources; foot.
    static let details = #"""
        .board .det > td { padding: 0 .6rem .3rem; }
        .det summary { display: inline-block; padding: .1rem .3rem .1rem 0; font-size: .75rem; line-height: 1.3; color: var(--muted); }
        .det summary::before { content: "▸"; display: inline-block; width: 1.1em; }
        .det details[open] > summary::before { content: "▾"; }
        .det summary::-webkit-details-marker { display: none; }
        .det summary:hover { color: var(--accent); text-decoration: underline; }
        .det .flag, small.flag { color: var(--risk); }
        .in { padding: .5rem .9rem .8rem; margin-bottom: .4rem; border-left: 3px solid var(--line); background: var(--paper); }
        .in dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .5rem 2rem; max-width: 80rem; }
        .in dt { font-size: .8125rem; color: var(--muted); }
        .in p { margin-top: .6rem; }
        .units { width: 100%; max-width: 62rem; margin-top: .9rem; border-collapse: collapse; font-size: .8125rem; }
        .units th, .units td { padding: .3rem .5rem; border-top: 1px solid var(--line); font-weight: 400; }
        .units thead th { color: var(--muted); border-top: 0; }
        .units .b { width: 10rem; }
        .board .units th, .board .units td { padding: .28rem .5rem; }
        .silent > p { color: var(--muted); }
        .silent ul { columns: 20rem; margin-top: .5rem; font-size: .875rem; }
        .below ul { columns: 13rem; margin: .6rem 0; }
        .below li { break-inside: avoid; display: flex; gap: .6rem; align-items: baseline; padding: .18rem 0; }
        .below .s { font-size: .8125rem; }
        .below .s .i { margin-right: .2em; }
        .legend dl { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; margin-top: .6rem; }
        .legend dl > div { display: flex; align-items: center; gap: .5rem; }
        .legend dd { color: var(--ink); }
        .legend .wide { flex: 1 1 26rem; align-items: start; }
        .legend .wide dt { flex: 0 0 8rem; padding-top: .1rem; text-align: right; }
        .legend p { margin-top: .7rem; max-width: 70rem; color: var(--muted); }
        .legend, .sources, .below, .foot { font-size: .875rem; }
        .sources ol { margin-top: .5rem; padding-left: 1.6rem; }
        .sources li:target { background: var(--warm); }
        .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; margin-top: 2rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--muted); }
        .onpaper { display: none; }

        """#
}
