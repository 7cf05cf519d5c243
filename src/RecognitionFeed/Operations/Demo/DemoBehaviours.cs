using RecognitionFeed.Highlights;

namespace RecognitionFeed.Operations.Demo;

/// <summary>What the made-up director wants to see grow.</summary>
internal static class DemoBehaviours
{
    internal const string Tests = "testar-och-lar";
    internal const string Mistake = "arets-misstag";
    internal const string Across = "samarbetar-over-granser";
    internal const string Sees = "ser-invanaren";
    internal const string Simple = "gor-det-enkelt";
    internal const string Shares = "delar-med-sig";
    internal const string Owns = "tar-ansvar";
    internal const string Dares = "vagar";

    internal static List<Behaviour> Create() =>
        [
            Of(1, Tests, "Testar och lär", "Tests and learns"),
            Of(2, Mistake, "Årets misstag", "Mistake of the year"),
            Of(3, Across, "Samarbetar över gränser", "Works across boundaries"),
            Of(4, Sees, "Ser invånaren", "Sees the resident"),
            Of(5, Simple, "Gör det enkelt", "Makes it simple"),
            Of(6, Shares, "Delar med sig", "Shares"),
            Of(7, Owns, "Tar ansvar", "Takes ownership"),
            Of(8, Dares, "Vågar", "Dares"),
        ];

    private static Behaviour Of(int position, string id, string sv, string en) =>
        new()
        {
            Id = id,
            NameSv = sv,
            NameEn = en,
            Position = position,
        };
}
