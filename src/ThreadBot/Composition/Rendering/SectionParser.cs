using ThreadBot.Curricula;

namespace ThreadBot.Composition.Rendering;

/// <summary>Parts rendered text at the author's breaks, and takes images, polls and quotes out of it.</summary>
internal sealed class SectionParser(ThreadTemplate template, RenderedText rendered, QuoteMarks quotes, RenderFaults faults)
{
    /// <summary>The break behind which the answer to a poll stands.</summary>
    private const string Reveal = "--- reveal";

    private const string NotAlone = "thread_quote stands on a line of its own, outside of code: put a line break before and after it.";
    private readonly List<ThreadSection> _sections = [];
    private readonly CodeFence _fence = new();
    private readonly ImageReader _images = new(template);
    private RenderedLine _fenceStart;
    private SectionBuilder _section = new();
    private bool _isAfterPoll;

    /// <summary>The sections that hold anything.</summary>
    public IReadOnlyList<ThreadSection> Parse()
    {
        foreach (var line in RenderedLine.Split(rendered.Text))
            Read(line);

        if (_fence.IsOpen)
            Warn(_fenceStart, "The code fence that opens here is never closed, so no '---' below it parts the thread: close it.");
        Finish();
        return _sections;
    }

    private void Read(RenderedLine line)
    {
        var wasOpen = _fence.IsOpen;
        var wasPoll = _section.Poll?.IsOpen == true;
        _fence.Read(line.Text);
        if (!wasOpen && _fence.IsOpen)
            _fenceStart = line;

        if (!_fence.Covers)
            ReadOrdinary(line);
        else if (QuoteMarks.HasMark(line.Text))
            faults.Add("quote", rendered.Locate(line.Offset), NotAlone);
        else if (!wasOpen && _fence.Info == "poll")
            OpenPoll(line);
        else if (wasPoll)
            ReadPoll(line);
        else
            _section.AddCode(line);
    }

    private void ReadOrdinary(RenderedLine line)
    {
        if (line.Text == "---")
        {
            Finish();
        }
        else if (line.Text == Reveal)
        {
            Finish();
            BeginReveal(line);
        }
        else if (QuoteMarks.HasMark(line.Text))
        {
            AddQuote(line);
        }
        else if (ImageLine.TryParse(line.Text, out var image))
        {
            AddImage(line, image);
        }
        else
        {
            if (ImageLine.IsInside(line.Text))
                faults.Add("image", rendered.Locate(line.Offset), "An image stands on a line of its own: put a line break before and after it.");
            _section.AddText(line);
        }
    }

    private void BeginReveal(RenderedLine line)
    {
        _isAfterPoll = true;
        if (!_sections.Exists(s => s.Poll is not null))
            Report(line, $"'{Reveal}' holds back what follows until the poll before it has closed, and no poll stands before it: ask first, or write '---'.");
    }

    private void AddImage(RenderedLine line, ImageLine image)
    {
        _section.Begin(line);
        _section.Images.Add(_images.Read(image, (rule, message) => faults.Add(rule, rendered.Locate(line.Offset), message)));
        _section.ImageOffsets.Add(line.Offset);
    }

    private void AddQuote(RenderedLine line)
    {
        _section.Begin(line);
        if (quotes.Find(line.Text) is not { } quote)
            faults.Add("quote", rendered.Locate(line.Offset), NotAlone);
        else if (_section.Quote is not null)
            faults.Add("quote", rendered.Locate(line.Offset), "A post quotes one thread, and this is its second: put a line '---' between them.");
        else
            (_section.Quote, _section.QuoteOffset) = (quote, line.Offset);
    }

    private void OpenPoll(RenderedLine line)
    {
        _section.Begin(line);
        if (_section.Poll is not null)
            Report(line, "A post has one poll, and this is its second: put a line '---' between them.");
        _section.Poll = new PollReader(line.Offset);
    }

    private void ReadPoll(RenderedLine line)
    {
        var poll = _section.Poll!;
        if (!_fence.IsOpen)
            poll.Close();
        else if (poll.Read(line.Text) is { } wrong)
            Report(line, wrong);
    }

    private void Finish()
    {
        if (_section is { Poll: { } poll, Images.Count: > 0 })
            faults.Add("poll", rendered.Locate(poll.Offset), "A post has images or a poll, not both: put a line '---' between them.");
        if (_section.Start is { } start)
        {
            _sections.Add(Section(start));
            _isAfterPoll = false;
        }

        _section = new SectionBuilder();
    }

    private ThreadSection Section(int start) =>
        new(_section.Text, rendered.LocateInThread(start), _section.Images, _section.Poll?.ToPoll())
        {
            TextLines = LinesOf(_section.TextOffsets),
            ImageLines = LinesOf(_section.ImageOffsets),
            AfterPoll = _isAfterPoll,
            Quote = _section.Quote,
            QuoteLine = _section.Quote is null ? null : rendered.LocateInThread(_section.QuoteOffset),
            PollLine = _section.Poll is { } poll ? rendered.LocateInThread(poll.Offset) : null,
        };

    private List<int> LinesOf(IReadOnlyList<int> offsets)
    {
        var lines = new List<int>(offsets.Count);
        foreach (var offset in offsets)
            lines.Add(rendered.LocateInThread(offset));
        return lines;
    }

    private void Report(RenderedLine line, string message) => faults.Add("poll", rendered.Locate(line.Offset), message);

    private void Warn(RenderedLine line, string message) =>
        faults.Add("markup", rendered.Locate(line.Offset), message, Severity.Warning);
}
