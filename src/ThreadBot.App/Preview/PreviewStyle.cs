namespace ThreadBot.App.Preview;

/// <summary>How the preview page looks: light and dark, on a phone and on a desk.</summary>
internal static class PreviewStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """

        :root { color-scheme: light dark; --line: #cfd9de; --soft: #536471; --back: #ffffff; --ink: #0f1419; --link: #1a6fb5; --warn: #9a4b00 }
        @media (prefers-color-scheme: dark) { :root { --line: #38444d; --soft: #9aa7b2; --back: #15202b; --ink: #f1f4f6; --link: #6cb8f5; --warn: #ffb366 } }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
        main { max-width: 600px; margin: 0 auto; padding: 16px }
        h1 { font-size: 1.3rem; margin: 0 }
        header p, .facts { color: var(--soft); font-size: .85rem; margin: .3rem 0 }
        ol { list-style: none; margin: 1rem 0 0; padding: 0 }
        article { display: flex; gap: 12px; position: relative; padding-bottom: 20px }
        ol > li:not(:last-child) article::before { content: ""; position: absolute; left: 19px; top: 44px; bottom: 4px; width: 2px; background: var(--line) }
        .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: var(--link); color: var(--back); display: grid; place-items: center; font-weight: 700 }
        .post { flex: 1; min-width: 0 }
        .author { margin: 0; font-weight: 700 }
        .text { margin: .2rem 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere }
        .link { color: var(--link) }
        .accidental { color: var(--warn); text-decoration: underline wavy }
        figure { margin: .5rem 0 }
        img { display: block; max-width: 100%; border: 1px solid var(--line); border-radius: 12px }
        figcaption { color: var(--soft); font-size: .85rem; margin-top: .3rem }
        .poll { list-style: none; margin: .5rem 0; padding: 0 }
        .poll li { border: 1px solid var(--line); border-radius: 8px; padding: .3rem .8rem; margin-bottom: .4rem }
        meter { width: 80px; vertical-align: middle }

        """;
}
