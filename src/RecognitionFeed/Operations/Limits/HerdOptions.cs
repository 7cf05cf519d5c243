using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Operations.Limits;

/// <summary>Section <c>Herd</c>: when the whole city asks at once.</summary>
public sealed class HerdOptions
{
    /// <summary>Requests to the interface that are worked on at once; the others wait for their turn.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>Requests that may wait; more are asked to come back in some seconds.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; set; } = 2000;
}
