using RecognitionFeed.Operations;
using RecognitionFeed.People.Search;

namespace RecognitionFeed.People;

public sealed record PersonSummary(Guid Id, string Name, string Title, Named Unit)
{
    internal static PersonSummary Of(DirectoryPerson person) =>
        new(person.Id, person.Name, person.Title, person.Unit.ToNamed());
}

/// <param name="Path">The units above the person's own, the outermost first.</param>
/// <param name="Manager">Null for who has none, or one who may not be named.</param>
public sealed record PersonResource(
    Guid Id,
    string Name,
    string Title,
    Named Unit,
    IReadOnlyList<Named> Path,
    Named? Manager
);

/// <param name="Parent">The unit above; null for a förvaltning.</param>
/// <param name="Staff">The number of people directly in it.</param>
/// <param name="Path">The names of the units above it, the outermost first.</param>
public sealed record UnitSummary(
    Guid Id,
    string Name,
    UnitKind Kind,
    Guid? Parent,
    int Staff,
    IReadOnlyList<string> Path
)
{
    internal static UnitSummary Of(DirectoryUnit unit) =>
        new(unit.Id, unit.Name, unit.Kind, unit.ParentId, unit.Staff, [.. unit.Path.Select(above => above.Name)]);
}

/// <param name="Path">The units above it, the outermost first.</param>
/// <param name="Children">Those right below it, in a Swedish dictionary's order.</param>
/// <param name="Staff">The number of people in it and in all units below it.</param>
/// <param name="Manager">Null where nobody leads it, or may not be named.</param>
/// <param name="Following">Whether the signed-in person follows it.</param>
public sealed record UnitResource(
    Guid Id,
    string Name,
    UnitKind Kind,
    IReadOnlyList<Named> Path,
    IReadOnlyList<UnitBelow> Children,
    int Staff,
    Named? Manager,
    bool Following
);

/// <param name="Staff">The number of people in it and in all units below it.</param>
public sealed record UnitBelow(Guid Id, string Name, int Staff);

internal static class NamedOfDirectory
{
    internal static Named ToNamed(this DirectoryUnit unit) => new(unit.Id, unit.Name);

    internal static Named ToNamed(this DirectoryPerson person) => new(person.Id, person.Name);
}
