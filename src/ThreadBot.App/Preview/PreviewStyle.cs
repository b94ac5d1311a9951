namespace ThreadBot.App.Preview;

/// <summary>How the preview page looks: light and dark, on a phone and on a desk.</summary>
internal static class PreviewStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """

        :root { color-scheme: light dark; --line: #cfd9de; --soft: #536471; --back: #ffffff; --ink: #0f1419; --link: #1a6fb5; --warn: #9a4b00; --error: #b3261e; --tint: #fff4e5 }
        @media (prefers-color-scheme: dark) { :root { --line: #38444d; --soft: #9aa7b2; --back: #15202b; --ink: #f1f4f6; --link: #6cb8f5; --warn: #ffb366; --error: #ff8a80; --tint: #2b2419 } }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
        main { max-width: 620px; margin: 0 auto; padding: 20px 16px 48px }
        main.several { max-width: 1800px }
        .networks { display: grid; gap: 0 40px }
        .several .networks { grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)) }
        h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .8rem; text-wrap: balance }
        h2 { font-size: 1rem; margin: 0 }
        .summary, .facts { color: var(--soft); font-size: .85rem; margin: .2rem 0; font-variant-numeric: tabular-nums }
        section { min-width: 0 }
        ol { list-style: none; margin: 1rem 0 0; padding: 0 }
        article { display: flex; gap: 12px; position: relative; padding-bottom: 22px }
        ol > li:not(:last-child) article::before { content: ""; position: absolute; left: 19px; top: 46px; bottom: 4px; width: 2px; background: var(--line) }
        .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: var(--link); color: var(--back); display: grid; place-items: center; font-weight: 700 }
        .post { flex: 1; min-width: 0 }
        .author { margin: 0; font-weight: 700 }
        .text { margin: .2rem 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere }
        .link { color: var(--link) }
        .accidental { color: var(--warn); text-decoration: underline wavy }
        .advice { margin: .4rem 0 0; padding: .5rem .8rem; border-left: 3px solid var(--warn); border-radius: 0 8px 8px 0; background: var(--tint); font-size: .85rem; overflow-wrap: anywhere }
        figure { margin: .5rem 0 }
        img, video { display: block; max-width: 100%; border: 1px solid var(--line); border-radius: 12px }
        figcaption { color: var(--soft); font-size: .85rem; margin-top: .3rem }
        .quote, .video { margin: .5rem 0; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: 12px }
        .poll { list-style: none; margin: .5rem 0; padding: 0 }
        .poll li { border: 1px solid var(--line); border-radius: 8px; padding: .3rem .8rem; margin-bottom: .4rem }
        .meter { display: inline-block; width: 72px; height: 6px; margin-right: 4px; border-radius: 3px; background: var(--line); overflow: hidden; vertical-align: middle }
        .meter i { display: block; height: 100%; background: var(--link) }
        .meter.full i { background: var(--warn) }
        .faults { list-style: none; margin: 0; padding: .8rem 0 0; border-top: 1px solid var(--line); font-size: .85rem }
        .faults li { margin-bottom: .5rem; overflow-wrap: anywhere }
        .faults .error b { color: var(--error) }
        .faults .warning b { color: var(--warn) }

        """;
}
