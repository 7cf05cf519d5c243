using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>
/// The feed's first page, kept as serialised and compressed bytes and shared by all: the page that everybody asks for when
/// something has happened. Made anew at the first request after a change, once however many ask.
/// </summary>
public sealed class FirstPage(
    IDbContextFactory<FeedDb> databases,
    FeedPages pages,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json
) : IEventListener, ICountsCache
{
    private readonly Lock gate = new();
    private Task<FirstPageContent>? content;

    public Task<FirstPageContent> GetAsync()
    {
        lock (gate)
        {
            if (content is null || content.IsFaulted || content.IsCanceled)
                content = MakeAsync();
            return content;
        }
    }

    public void Handle(FeedEvent entry) => Forget();

    public void CountsChanged() => Forget();

    /// <summary>Says that what the page shows has changed.</summary>
    public void Forget()
    {
        lock (gate)
            content = null;
    }

    private async Task<FirstPageContent> MakeAsync()
    {
        await Task.Yield(); // out of the lock
        await using var db = await databases.CreateDbContextAsync();
        var page = await pages.PublishedAsync(db, new FeedFilter(), CancellationToken.None);
        var text = JsonSerializer.Serialize(page, json.Value.SerializerOptions);
        return new FirstPageContent(page, text, new SharedBytes(text, "application/json; charset=utf-8"));
    }
}

/// <param name="Text">The page as JSON.</param>
/// <param name="Bytes">The same, ready to be sent.</param>
public sealed record FirstPageContent(FeedPage Page, string Text, SharedBytes Bytes);
