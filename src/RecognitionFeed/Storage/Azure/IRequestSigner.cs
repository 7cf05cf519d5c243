namespace RecognitionFeed.Storage.Azure;

/// <summary>Says in a request's headers who asks.</summary>
internal interface IRequestSigner
{
    /// <summary>To be called for each attempt: what it says is true for some minutes only.</summary>
    ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellation);
}
