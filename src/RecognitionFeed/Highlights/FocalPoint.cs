namespace RecognitionFeed.Highlights;

/// <summary>What must be seen of a photo where its shape does not fit, in fractions of its width and height.</summary>
public sealed class FocalPoint
{
    public double X { get; set; }
    public double Y { get; set; }
}
