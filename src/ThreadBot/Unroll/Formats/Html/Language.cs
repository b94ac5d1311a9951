namespace ThreadBot.Unroll.Formats.Html;

/// <summary>What a page has to know of languages.</summary>
internal static class Language
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase) { "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku-arab", "nqo", "ps", "sd", "ug", "ur", "yi" };

    /// <summary>The direction in which a language's pages run.</summary>
    public static string DirectionOf(string tag) => RightToLeft.Contains(tag) || RightToLeft.Contains(tag.Split('-')[0]) ? "rtl" : "ltr";
}
