using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Storm;

/// <summary>The application with a director who publishes.</summary>
internal sealed class Feed(Application application, string director, City city)
{
    public Application Application => application;

    /// <summary>The log's last sequence: every publication is one event.</summary>
    public int Last { get; private set; }

    /// <param name="letters">Of the story.</param>
    public async Task<Func<Task>> PrepareAsync(int letters)
    {
        var draft = (await city.AddDraftsAsync(1, letters)).Dequeue();
        return async () =>
        {
            await application.PublishAsync(draft, director);
            Last++;
        };
    }
}
