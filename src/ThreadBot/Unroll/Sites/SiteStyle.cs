namespace ThreadBot.Unroll.Sites;

/// <summary>What a site has beyond documents.</summary>
internal static class SiteStyle
{
    public const string Css = """
        .site { max-width: 36rem; margin: 0 auto; padding: 1.2rem 1.25rem 0; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .4rem 1.5rem; font: .95rem/1.5 system-ui, "Noto Sans", sans-serif }
        .site a { text-decoration: none }
        .site .home { font-weight: 600; color: var(--ink) }
        .site nav a + a { margin-inline-start: 1rem }
        .threads { list-style: none; padding: 0 }
        .threads li { margin: 0 0 1.8rem }
        .threads p { margin: 0 }
        .threads .title { font-weight: 600; line-height: 1.35 }
        .threads .opening { font-size: .95em; margin: .15rem 0 }
        .threads .facts { color: var(--soft) }
        .more { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.5rem }
        .more h2, .pages { font-size: 1.1em; margin: 0 0 1rem }
        .pages { display: flex; justify-content: space-between }
        label { display: block; font: .95rem/1.5 system-ui, "Noto Sans", sans-serif; margin-bottom: .3rem }
        input { width: 100%; font: inherit; color: inherit; background: var(--tint); border: 1px solid var(--soft); border-radius: .4em; padding: .4em .7em }
        .topics { font: .9rem/1.8 system-ui, "Noto Sans", sans-serif }
        @media print { .site, .more { display: none } }

        """;
}
