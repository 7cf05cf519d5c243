using Microsoft.AspNetCore.Http.HttpResults;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Nominations;

internal static class NominationProblems
{
    /// <param name="nomination">As it stands now, so that one sees what the other has done; null for whom it does not concern.</param>
    public static ProblemHttpResult AlreadyDecided(NominationResource? nomination) =>
        Problems.Problem(
            409,
            "already-decided",
            "Somebody else was first",
            "The nomination has been decided or changed meanwhile. See how it stands.",
            nomination is null ? null : [new("nomination", nomination)]
        );

    public static ProblemHttpResult StaleVersion() =>
        Problems.Problem(
            412,
            "stale-version",
            "It has been changed meanwhile",
            "The nomination has a newer version. Load it, and make your change again."
        );
}
