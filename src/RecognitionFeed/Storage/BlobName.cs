namespace RecognitionFeed.Storage;

/// <summary>A blob's name: parts joined by <c>/</c>, none of which leads elsewhere.</summary>
internal static class BlobName
{
    /// <summary>The name itself; one that would leave the store, or hide in it, is refused.</summary>
    public static string Checked(string name) =>
        !name.Contains('\\', StringComparison.Ordinal) && name.Split('/').All(part => part is [not '.', ..])
            ? name
            : throw new ArgumentException("A blob's name must stay within the store.", nameof(name));
}
