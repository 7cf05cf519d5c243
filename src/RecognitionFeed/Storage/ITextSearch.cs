using RecognitionFeed.Nominations;

namespace RecognitionFeed.Storage;

/// <summary>Finds highlights and nominations by their words, with each database's own index.</summary>
public interface ITextSearch
{
    /// <summary>
    /// Ids of the published highlights that contain every word of <paramref name="words"/>, as a query to compose on.
    /// </summary>
    IQueryable<Guid> Highlights(FeedDb db, string words);

    /// <summary>Those among <paramref name="nominations"/> that contain every word.</summary>
    Task<IQueryable<Nomination>> WithWordsAsync(
        FeedDb db,
        IQueryable<Nomination> nominations,
        string words,
        CancellationToken cancellation
    );
}

internal static class LikePattern
{
    /// <summary>One pattern a word. What LIKE reads as wildcards is dropped: nobody searches for % or _.</summary>
    public static IEnumerable<string> ForEach(string words) =>
        People
            .SwedishText.Lower(words)
            .Replace("%", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(8)
            .Select(word => $"%{word}%");
}
