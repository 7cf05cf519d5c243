using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Operations.Limits;

/// <summary>Section <c>Limits</c>: what one person may do. Each instance counts for itself, in memory.</summary>
public sealed class LimitsOptions : IValidatableObject
{
    public Allowance SignIn { get; set; } = new(10, TimeSpan.FromSeconds(6));

    public Allowance Photos { get; set; } = new(30, TimeSpan.FromSeconds(5)) { AtTheSameTime = 6 };

    public Allowance Comments { get; set; } = new(10, TimeSpan.FromSeconds(10));

    public Allowance Nominations { get; set; } = new(20, TimeSpan.FromSeconds(20));

    /// <summary>As fast as one types, and some more.</summary>
    public Allowance Search { get; set; } = new(100, TimeSpan.FromSeconds(0.1));

    public Allowance Objections { get; set; } = new(5, TimeSpan.FromMinutes(5));

    public Allowance Reports { get; set; } = new(3, TimeSpan.FromMinutes(10));

    /// <summary>
    /// What comes from one address may be so many people's: a whole workplace, even a whole city, often shares one. Bounds what
    /// comes without a sign-in, and from many accounts in one hand.
    /// </summary>
    [Range(1, 1_000_000)]
    public int PeopleAtAnAddress { get; set; } = 200;

    /// <summary>The time that a request's headers may take to come.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HeadersWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How slowly a body may come, once the grace is over. A phone at the edge of the network is faster.</summary>
    [Range(1, 1_000_000)]
    public int BodyBytesPerSecond { get; set; } = 500;

    [Range(typeof(TimeSpan), "00:00:01.001", "00:10:00")]
    public TimeSpan BodyGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time that one photo may take to come; it holds one of the places in hand meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PhotoWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Open connections; as many browsers may listen.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 30_000;

    public Allowance Of(Limit limit) =>
        limit switch
        {
            Limit.SignIn => SignIn,
            Limit.Photos => Photos,
            Limit.Comments => Comments,
            Limit.Nominations => Nominations,
            Limit.Search => Search,
            Limit.Objections => Objections,
            Limit.Reports => Reports,
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from limit in Enum.GetValues<Limit>()
        let fault = Of(limit).Fault
        where fault is not null
        select new ValidationResult($"Limits:{limit}:{fault}");
}
