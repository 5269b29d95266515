extension StyleSheet {
    /// Colours of both themes, sizes, and what holds for every element. The accent is chàm, the indigo of the highlands.
    /// `StyleSheetTests` measures the contrast of every pair of text and ground that occurs.
    static let tokens = #"""
        :root {
          color-scheme: light dark;
          --paper: #faf9f6; --surface: #ffffff; --raised: #f3f2ed; --ink: #1c1e26; --muted: #585d6b; --line: #dddcd5;
          --accent: #34408b; --on-accent: #ffffff; --track: #e6e6e2; --warm: #fff6df; --warm-line: #e2c983;
          --good: #1d6b3f; --way: #34408b; --risk: #8a5200; --bad: #ad1f1f; --calm: #585d6b;
          --good-fill: #2f8a55; --way-fill: #5f6bc0; --risk-fill: #c07700; --bad-fill: #c9302c; --calm-fill: #84899a;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14151b; --surface: #1b1d25; --raised: #23252f; --ink: #e8e9ef; --muted: #a5aabb; --line: #343744;
            --accent: #aab4ff; --on-accent: #14151b; --track: #30333f; --warm: #2c2716; --warm-line: #6b5a25;
            --good: #74cf98; --way: #aab4ff; --risk: #f0b65c; --bad: #ff938c; --calm: #a5aabb;
            --good-fill: #4fae78; --way-fill: #8490e6; --risk-fill: #d99a35; --bad-fill: #ee6a62; --calm-fill: #7d8296;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 4rem 0 6.5rem; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); font-size: 15px; line-height: 1.45;
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          font-variant-numeric: tabular-nums;
        }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
        a:hover { text-decoration-thickness: 2px; }
        a.from { color: inherit; text-decoration-line: none; }
        a.from:is(:hover, :focus-visible) { color: var(--accent); text-decoration-line: underline; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        input[type=date]:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
        :is(.well, .wrong, h1, h2):focus-visible { outline-width: 2px; outline-offset: 3px; }
        main:focus { outline: none; }
        .unbroken { white-space: nowrap; }
        h1, h2, p, ul, ol, dl, dd { margin: 0; padding: 0; }
        ul { list-style: none; }
        h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 650; }
        h1 { text-wrap: balance; }
        small { font-size: .8125rem; color: var(--muted); }
        summary { cursor: pointer; }
        .hide, .skip:not(:focus) {
          position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
        }
        .sheet { position: absolute; }
        .i { width: 1em; height: 1em; flex: none; vertical-align: -.13em; fill: currentColor; }
        .k { fill: none; stroke: var(--surface); stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
        .o { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
        .s { position: relative; white-space: nowrap; font-weight: 600; }
        .s .i { margin-right: .35em; }
        .s-exceeded, .s-achieved { color: var(--good); }
        .s-ontrack { color: var(--way); }
        .s-atrisk { color: var(--risk); }
        .s-behind { color: var(--bad); }
        .s-notdue, .s-nodata, .s-undefined { color: var(--calm); }
        .c-exceeded, .c-achieved { --c: var(--good-fill); }
        .c-ontrack { --c: var(--way-fill); }
        .c-atrisk { --c: var(--risk-fill); }
        .c-behind { --c: var(--bad-fill); }
        .c-notdue, .c-nodata, .c-undefined { --c: var(--calm-fill); }
        .m { color: var(--muted); font-weight: 400; }
        .ref {
          font-size: .72em; font-weight: 400; vertical-align: super; line-height: 1; margin-left: .2em; padding: .1em .2em;
        }

        """#
}
