using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People;

public static class UnitTree
{
    /// <summary>The units and every unit above them, each once.</summary>
    public static async Task<IReadOnlySet<Guid>> WithAncestorsAsync(
        FeedDb db,
        IEnumerable<Guid> units,
        CancellationToken cancellation = default
    )
    {
        var found = new HashSet<Guid>();
        var level = units.ToList();
        while (level.Count > 0)
        {
            found.UnionWith(level);
            level = await db
                .Units.Where(unit => level.Contains(unit.Id) && unit.ParentId != null)
                .Select(unit => unit.ParentId!.Value)
                .Distinct()
                .ToListAsync(cancellation);
        }
        return found;
    }
}
