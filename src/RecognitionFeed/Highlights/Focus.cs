using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Highlights;

/// <summary>What must be seen of a photo where its shape does not fit: 0, 0 is the upper left corner, 1, 1 the lower right.</summary>
public sealed record Focus
{
    private const string Where = "The focus lies within the photo, from 0 to 1.";

    [Range(0.0, 1.0, ErrorMessage = Where)]
    public required double X { get; init; }

    [Range(0.0, 1.0, ErrorMessage = Where)]
    public required double Y { get; init; }

    internal static Focus? Of(FocalPoint? point) => point is null ? null : new() { X = point.X, Y = point.Y };

    internal FocalPoint ToPoint() => new() { X = X, Y = Y };
}
