using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Comments;
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
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
    IMeterFactory meters,
    TimeProvider clock
) : IEventListener, ICountsCache
{
    private static readonly TimeSpan CommentsSettle = TimeSpan.FromSeconds(1);

    private readonly Counter<long> made = meters
        .Create("RecognitionFeed.Highlights")
        .CreateCounter<long>("feed.firstpage.made", null, "Times that the first page was made anew");
    private readonly Lock gate = new();
    private Task<FirstPageContent>? content;
    private long madeAt;
    private bool commentsChanged;

    public Task<FirstPageContent> GetAsync()
    {
        lock (gate)
        {
            var settled = commentsChanged && clock.GetElapsedTime(madeAt) >= CommentsSettle;
            if (content is null || content.IsFaulted || content.IsCanceled || settled)
            {
                (madeAt, commentsChanged) = (clock.GetTimestamp(), false);
                content = MakeAsync();
            }
            return content;
        }
    }

    public void Handle(FeedEvent entry)
    {
        if (CommentEvents.Include(entry.Type))
            HandleComment();
        else
            Forget();
    }

    public void CountsChanged() => Forget();

    /// <summary>Says that what the page shows has changed.</summary>
    public void Forget()
    {
        lock (gate)
            content = null;
    }

    /// <summary>
    /// Only a number on the page changes, and who has the page learns it from the event: the page is made anew once a second
    /// at most, however many congratulate.
    /// </summary>
    private void HandleComment()
    {
        lock (gate)
            commentsChanged = true;
    }

    private async Task<FirstPageContent> MakeAsync()
    {
        await Task.Yield(); // out of the lock
        made.Add(1);
        return await ReadAsync();
    }

    internal async Task<FirstPageContent> ReadAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var page = await pages.PublishedAsync(db, new FeedFilter(), CancellationToken.None);
        var text = JsonSerializer.Serialize(page, json.Value.SerializerOptions);
        return new FirstPageContent(page, text, new SharedBytes(text, "application/json; charset=utf-8"));
    }
}

/// <param name="Text">The page as JSON.</param>
/// <param name="Bytes">The same, ready to be sent.</param>
public sealed record FirstPageContent(FeedPage Page, string Text, SharedBytes Bytes);
