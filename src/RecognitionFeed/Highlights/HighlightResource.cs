using RecognitionFeed.Operations;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Highlights;

/// <summary>A highlight in an answer, a live message and the event log: everything that a card shows.</summary>
/// <param name="PublishedAt">UTC; null for a draft.</param>
/// <param name="ScheduledFor">UTC; null unless it waits to be published.</param>
/// <param name="Version">One more with every change; also the ETag.</param>
/// <param name="Comments">How many congratulations it has.</param>
/// <param name="CommentsLocked">Nobody may write more of them.</param>
/// <param name="Nominators">Those whose nomination it was made from; empty where there was none.</param>
/// <param name="Informed">For authors: that everybody in the photos has been told; null until somebody has said so, and for others.</param>
public sealed record HighlightResource(
    Guid Id,
    HighlightState State,
    StoryResource Story,
    Byline Byline,
    Named Author,
    IReadOnlyList<HighlightPhotoResource> Photos,
    IReadOnlyList<Named> Units,
    IReadOnlyList<Named> People,
    IReadOnlyList<TopicResource> Behaviours,
    IReadOnlyList<TopicResource> Perspectives,
    VisitResource? Visit,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? ScheduledFor,
    int Version,
    Counts Counts,
    int Comments,
    bool CommentsLocked,
    IReadOnlyList<Named> Nominators,
    InformedResource? Informed = null
);

/// <param name="Happened">What happened.</param>
/// <param name="Meant">What it meant for the resident.</param>
public sealed record StoryResource(string Happened, string Meant);

/// <param name="Alt">The alternative text; empty for a decorative photo.</param>
/// <param name="Focus">What must be seen where its shape does not fit; null for its middle.</param>
public sealed record HighlightPhotoResource(
    Guid Id,
    string Alt,
    bool Decorative,
    int Width,
    int Height,
    string Placeholder,
    string Color,
    IReadOnlyList<RenditionResource> Renditions,
    Focus? Focus = null
)
{
    internal static HighlightPhotoResource Of(Photo photo, string alt, bool decorative, FocalPoint? focus = null)
    {
        var resource = PhotoResource.Of(photo);
        return new(
            photo.Id,
            alt,
            decorative,
            resource.Width,
            resource.Height,
            resource.Placeholder,
            resource.Color,
            resource.Renditions,
            Focus.Of(focus)
        );
    }
}

/// <summary>A behaviour or a perspective.</summary>
public sealed record TopicResource(string Id, LocalizedName Name);

public sealed record VisitResource(string Place, DateOnly Date);

internal static class Versions
{
    public static string ToETag(this int version) => $"\"{version}\"";
}
