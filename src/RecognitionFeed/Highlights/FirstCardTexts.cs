using System.Globalization;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Highlights;

/// <summary>The words of <see cref="FirstCard"/>, as the client has them in its strings.ts files.</summary>
internal sealed record FirstCardTexts(
    string Culture,
    string Feed,
    string Skip,
    string Home,
    string SwitchLanguage,
    string Filter,
    string Photos,
    string Of,
    string Highlight,
    string By,
    string WithCommunications,
    string Meant,
    string More,
    string With,
    string And,
    string Visit,
    string Reactions,
    string Heart,
    string Applause,
    string Inspired,
    string Thanks,
    string Congratulate,
    string OneComment,
    string ManyComments
)
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private static readonly FirstCardTexts Swedish = new(
        "sv-SE",
        Feed: "Senaste lyften",
        Skip: "Hoppa till innehållet",
        Home: "Lyft, till flödet",
        SwitchLanguage: "English",
        Filter: "Sök och filtrera",
        Photos: "Bilder",
        Of: "av",
        Highlight: "Lyft",
        By: "av",
        WithCommunications: "med kommunikation",
        Meant: "Vad det betydde",
        More: "mer",
        With: "Med",
        And: "och",
        Visit: "Verksamhetsbesök",
        Reactions: "Reaktioner",
        Heart: "Hjärta",
        Applause: "Applåd",
        Inspired: "Inspirerad",
        Thanks: "Tack",
        Congratulate: "Gratulera",
        OneComment: "1 gratulation",
        ManyComments: "gratulationer"
    );

    private static readonly FirstCardTexts English = new(
        "en-GB",
        Feed: "Latest highlights",
        Skip: "Skip to the content",
        Home: "Lyft, to the feed",
        SwitchLanguage: "Svenska",
        Filter: "Search and filter",
        Photos: "Photos",
        Of: "of",
        Highlight: "Highlight",
        By: "by",
        WithCommunications: "with communications",
        Meant: "What it meant",
        More: "more",
        With: "With",
        And: "and",
        Visit: "Visit",
        Reactions: "Reactions",
        Heart: "Heart",
        Applause: "Applause",
        Inspired: "Inspired",
        Thanks: "Thanks",
        Congratulate: "Congratulate",
        OneComment: "1 congratulation",
        ManyComments: "congratulations"
    );

    public static FirstCardTexts In(string language) => language == Languages.English ? English : Swedish;

    /// <summary>"12 gratulationer", or what invites to the first.</summary>
    public string Comments(int count) =>
        count switch
        {
            0 => Congratulate,
            1 => OneComment,
            _ => $"{count} {ManyComments}",
        };

    /// <summary>
    /// The day that it was published. The client says "3 hours ago" in its place; the page is kept for longer than that stays
    /// true.
    /// </summary>
    public string Day(DateTimeOffset at, DateTimeOffset now) =>
        Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Stockholm).DateTime), now);

    /// <summary>"3 november", with its year when that is another.</summary>
    public string Day(DateOnly date, DateTimeOffset now) =>
        date.ToString(
            date.Year == TimeZoneInfo.ConvertTime(now, Stockholm).Year ? "d MMMM" : "d MMMM yyyy",
            CultureInfo.GetCultureInfo(Culture)
        );
}
