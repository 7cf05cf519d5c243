using System.Net.Http.Headers;

namespace RecognitionFeed.Load.Lists;

/// <summary>One list as somebody asks for it.</summary>
/// <param name="Cookie">Of who asks.</param>
internal sealed record Question(string What, string Path, string Cookie)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>JSON, where the list is asked for with a document.</summary>
    public string? Body { get; init; }

    /// <summary>Where nothing may be found. Elsewhere an empty answer would measure nothing.</summary>
    public bool MayBeEmpty { get; init; }

    public HttpContent? Content() =>
        Body is null ? null : new StringContent(Body, MediaTypeHeaderValue.Parse("application/json"));
}
