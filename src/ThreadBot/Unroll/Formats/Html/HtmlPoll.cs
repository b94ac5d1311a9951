using System.Globalization;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>A poll with its results.</summary>
/// <param name="html">Where to.</param>
internal sealed class HtmlPoll(HtmlWriter html)
{
    /// <summary>Writes a poll.</summary>
    public void Write(PublishedPoll poll)
    {
        using (html.Open("div", ("class", "poll")))
        {
            using (html.Open("ul"))
            {
                foreach (var option in poll.Options)
                    Write(option, poll);
            }

            html.Write("p", Words.Poll(poll), ("class", "result"));
        }

        html.Line();
    }

    private void Write(PublishedOption option, PublishedPoll poll)
    {
        using (html.Open("li"))
        {
            html.Write("bdi", option.Text);
            if (Words.Share(option, poll) is { } share)
                Write(share, option.Votes!.Value);
        }
    }

    // A bar that is drawn is printed too, which a background is not.
    private void Write(int share, int votes)
    {
        var percent = share.ToString(CultureInfo.InvariantCulture) + " %";
        html.Write("b", percent, ("class", "share"), ("title", Words.Count(votes, "vote")));
        using (html.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "bar"), ("aria-hidden", "true"), ("width", "100%"), ("height", "6")))
        {
            html.Void("rect", ("class", "rail"), ("width", "100%"), ("height", "6"), ("rx", "3"));
            html.Void("rect", ("class", "part"), ("width", share.ToString(CultureInfo.InvariantCulture) + "%"), ("height", "6"), ("rx", "3"));
        }
    }
}
