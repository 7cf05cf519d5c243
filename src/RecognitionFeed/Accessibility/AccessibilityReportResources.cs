using System.ComponentModel.DataAnnotations;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Accessibility;

/// <param name="Text">What cannot be used, and how one tried.</param>
/// <param name="Page">Which page, in the person's words or as an address.</param>
/// <param name="Contact">How to answer, such as a telephone number.</param>
public sealed record AccessibilityReportDraft(
    [property: Required, StringLength(AccessibilityReportDraft.LongestText)] string Text,
    [property: StringLength(200)] string? Page = null,
    [property: StringLength(200)] string? Contact = null
)
{
    public const int LongestText = 2000;
}

/// <param name="Person">Null where nobody had signed in, and for who may not be named.</param>
/// <param name="HandledAt">Null while it waits.</param>
public sealed record AccessibilityReportResource(
    Guid Id,
    DateTimeOffset At,
    string Text,
    string Page,
    string Contact,
    Named? Person,
    DateTimeOffset? HandledAt
);
