using System.Text.Json.Nodes;

namespace ThreadBot.Unroll.Printing;

/// <summary>A page of the browser that can do nothing but show a document: no scripts, no network, no files.</summary>
/// <param name="pipe">The way to the browser.</param>
/// <param name="session">The protocol's name for the page.</param>
/// <param name="frame">The protocol's name for what it shows.</param>
internal sealed class PrintingPage(DevToolsPipe pipe, string session, string frame)
{
    /// <summary>Opens a page.</summary>
    public static async Task<PrintingPage> OpenAsync(DevToolsPipe pipe, CancellationToken stop)
    {
        var target = await pipe.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, page: null, stop);
        var attached = await pipe.SendAsync("Target.attachToTarget",
            new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true }, page: null, stop);
        var session = attached.GetProperty("sessionId").GetString()!;
        await pipe.SendAsync("Page.enable", [], session, stop);
        await pipe.SendAsync("Network.enable", [], session, stop);
        await pipe.SendAsync("Network.emulateNetworkConditions",
            new JsonObject { ["offline"] = true, ["latency"] = 0, ["downloadThroughput"] = 0, ["uploadThroughput"] = 0 }, session, stop);
        await pipe.SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true }, session, stop);
        var tree = await pipe.SendAsync("Page.getFrameTree", [], session, stop);
        return new PrintingPage(pipe, session, tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!);
    }

    /// <summary>Shows a document and writes it as PDF, as its own style says: paper, margins, colours.</summary>
    public async Task PrintAsync(string html, Stream pdf, CancellationToken stop)
    {
        await ShowAsync(html, stop);
        var printed = await pipe.SendAsync("Page.printToPDF", new JsonObject
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["transferMode"] = "ReturnAsStream",
        }, session, stop);
        await ReadAsync(printed.GetProperty("stream").GetString()!, pdf, stop);
    }

    /// <summary>Shows a document and writes what is seen of it as PNG.</summary>
    public async Task DrawAsync(string html, PictureSize size, Stream png, CancellationToken stop)
    {
        await pipe.SendAsync("Emulation.setDeviceMetricsOverride",
            new JsonObject { ["width"] = size.Width, ["height"] = size.Height, ["deviceScaleFactor"] = 1, ["mobile"] = false }, session, stop);
        await ShowAsync(html, stop);
        var drawn = await pipe.SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }, session, stop);
        await png.WriteAsync(drawn.GetProperty("data").GetBytesFromBase64(), stop);
    }

    private async Task ShowAsync(string html, CancellationToken stop)
    {
        var loaded = pipe.Event("Page.loadEventFired", session);
        await pipe.SendAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = frame, ["html"] = html }, session, stop);
        await loaded.WaitAsync(stop);
    }

    private async Task ReadAsync(string handle, Stream pdf, CancellationToken stop)
    {
        for (var more = true; more;)
        {
            var piece = await pipe.SendAsync("IO.read", new JsonObject { ["handle"] = handle, ["size"] = 1 << 20 }, session, stop);
            var data = piece.GetProperty("data");
            await pdf.WriteAsync(piece.GetProperty("base64Encoded").GetBoolean() ? data.GetBytesFromBase64() : System.Text.Encoding.Latin1.GetBytes(data.GetString()!), stop);
            more = !piece.GetProperty("eof").GetBoolean();
        }
        await pipe.SendAsync("IO.close", new JsonObject { ["handle"] = handle }, session, stop);
    }
}
