using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// Fills an empty database with the demo city. All rows are committed at once, after the photographs' blobs: a start that is
/// killed meanwhile leaves an empty database, and the next begins anew.
/// </summary>
internal sealed class DemoCity(FeedDb db, DemoStudio studio, IOptions<DemoOptions> options, TimeProvider clock)
{
    private const int Chunk = 5_000;

    internal async Task SeedAsync()
    {
        if (await db.Units.AnyAsync())
            return;
        var began = Stopwatch.GetTimestamp();
        var now = clock.GetUtcMicroseconds();
        var directory = DemoDirectory.Create(options.Value.People);
        var stories = DemoCalendar.Spread(DemoStories.All, options.Value.Highlights, now);

        var scenes = stories.SelectMany(told => told.Story.Photos).Select(photo => photo.Scene).ToList();
        var progress = new DemoProgress(directory.People.Count, scenes.Count);
        progress.Begin();
        var photos = await studio.PhotographAsync(scenes, directory.Director.Id, now, progress.Step);

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await AddAsync(directory.Units);
            await AddAsync(directory.People);
            await AddAsync(DemoBehaviours.Create());
            await AddHighlightsAsync(stories, directory, photos, now);
            await transaction.CommitAsync();
        }
        progress.End(Stopwatch.GetElapsedTime(began));
    }

    private async Task AddHighlightsAsync(
        List<(DemoStory Story, DateTimeOffset At)> stories,
        DemoDirectory directory,
        IReadOnlyDictionary<string, Photo> photos,
        DateTimeOffset now
    )
    {
        var writer = new DemoWriter(directory);
        var reactions = new DemoReactions(directory.People, now);
        var congratulations = new DemoComments(directory.People, now);
        foreach (var (story, at) in stories)
        {
            var highlight = writer.Write(story, at);
            await AddAsync([highlight]);
            foreach (var photo in story.Photos)
                photos[photo.Scene].HighlightId = highlight.Id;
            await AddAsync(story.Photos.Select(photo => photos[photo.Scene]));

            await FeedIndex.AddAsync(db, highlight);
            await db.SaveChangesAsync();

            var given = reactions.To(highlight, story.Warmth).ToList();
            await AddAsync(given);
            await AddAsync(
                given
                    .CountBy(reaction => reaction.Kind)
                    .Select(kind => new ReactionCount
                    {
                        HighlightId = highlight.Id,
                        Kind = kind.Key,
                        Count = kind.Value,
                    })
            );

            var comments = congratulations.To(highlight, story.Warmth);
            await AddAsync(comments);
            await db
                .Highlights.Where(x => x.Id == highlight.Id)
                .ExecuteUpdateAsync(x => x.SetProperty(y => y.CommentCount, comments.Count));
        }
    }

    private async Task AddAsync<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var chunk in rows.Chunk(Chunk))
        {
            db.AddRange(chunk);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
