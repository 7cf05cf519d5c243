using System.Net.Http.Headers;
using Azure.Core;

namespace RecognitionFeed.Storage.Azure;

/// <summary>Signs with a token of the application's own identity, asked for anew before it runs out.</summary>
internal sealed class TokenSigner(TokenCredential credential) : IRequestSigner
{
    private static readonly TokenRequestContext Storage = new(["https://storage.azure.com/.default"]);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Task<Held>? held;

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var token = await TokenAsync().WaitAsync(cancellation);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
    }

    /// <summary>One asks for a new token, and all others wait for its answer.</summary>
    private Task<Held> TokenAsync()
    {
        lock (gate)
        {
            if (
                held
                is null
                    or { IsFaulted: true }
                    or { IsCanceled: true }
                    or { IsCompletedSuccessfully: true, Result.IsStale: true }
            )
                held = RenewAsync();
            return held;
        }
    }

    private async Task<Held> RenewAsync()
    {
        await Task.Yield(); // not within the lock
        var token = await credential.GetTokenAsync(Storage, CancellationToken.None);
        return new Held(token.Token, token.RefreshOn ?? token.ExpiresOn - Margin);
    }

    private sealed record Held(string Text, DateTimeOffset RenewAt)
    {
        public bool IsStale => DateTimeOffset.UtcNow >= RenewAt;
    }
}
