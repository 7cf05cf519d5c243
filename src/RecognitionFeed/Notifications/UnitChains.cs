using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

public static class UnitChains
{
    /// <summary>Each unit with the units above it, itself first.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> OfAsync(
        FeedDb db,
        IReadOnlyCollection<Guid> units,
        CancellationToken cancellation
    )
    {
        var parents = new Dictionary<Guid, Guid?>();
        for (var level = units.Distinct().ToList(); level.Count > 0; )
        {
            var asked = level;
            foreach (
                var unit in await db
                    .Units.Where(unit => EF.Parameter(asked).Contains(unit.Id))
                    .Select(unit => new { unit.Id, unit.ParentId })
                    .ToListAsync(cancellation)
            )
                parents[unit.Id] = unit.ParentId;
            level = [.. asked.Select(parents.GetValueOrDefault).OfType<Guid>().Where(id => !parents.ContainsKey(id))];
        }
        return units.Distinct().ToDictionary(unit => unit, unit => (IReadOnlyList<Guid>)[.. Chain(unit, parents)]);
    }

    private static IEnumerable<Guid> Chain(Guid unit, Dictionary<Guid, Guid?> parents)
    {
        for (Guid? at = unit; at is { } id; at = parents.GetValueOrDefault(id))
            yield return id;
    }
}
