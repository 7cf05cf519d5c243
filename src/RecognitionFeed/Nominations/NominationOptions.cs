using System.ComponentModel.DataAnnotations;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Nominations;

/// <summary>Section <c>Nominations</c>.</summary>
public sealed class NominationOptions
{
    [EnumDataType(typeof(Nominators))]
    public Nominators OpenTo { get; set; } = Nominators.Managers;

    /// <summary>The roles that may nominate. Who writes the feed always may.</summary>
    internal IReadOnlyList<string> Roles =>
        OpenTo == Nominators.Staff ? [RoleNames.Staff] : [RoleNames.Manager, RoleNames.Editor, RoleNames.Director];
}

public enum Nominators
{
    Managers,

    /// <summary>Everybody who works for the city.</summary>
    Staff,
}
