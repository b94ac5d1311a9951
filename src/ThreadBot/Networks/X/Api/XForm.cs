using System.Net.Http.Headers;

namespace ThreadBot.Networks.X.Api;

/// <summary>A form with a file in it. It is written as browsers write it, which not every reader of forms expects of others.</summary>
internal static class XForm
{
    /// <summary>A form of one field and a file.</summary>
    public static MultipartFormDataContent Of(string field, string value, ReadOnlyMemory<byte> file)
    {
        var form = new MultipartFormDataContent
        {
            Part(field, null, new StringContent(value) { Headers = { ContentType = null } }),
            Part("media", "media", new ReadOnlyMemoryContent(file) { Headers = { ContentType = new("application/octet-stream") } }),
        };
        foreach (var boundary in form.Headers.ContentType!.Parameters)
            boundary.Value = boundary.Value!.Trim('"');
        return form;
    }

    private static HttpContent Part(string name, string? fileName, HttpContent content)
    {
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"", FileName = fileName is null ? null : $"\"{fileName}\"" };
        return content;
    }
}
