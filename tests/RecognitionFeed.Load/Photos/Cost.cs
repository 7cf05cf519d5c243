namespace RecognitionFeed.Load.Photos;

/// <summary>What one photo cost.</summary>
/// <param name="Cpu">Milliseconds, all threads together.</param>
/// <param name="Peak">The most memory that the process has had so far, in megabytes.</param>
/// <param name="Bytes">All renditions together.</param>
internal sealed record Cost(double Cpu, double Peak, double Bytes)
{
    internal static Cost Median(IEnumerable<Cost> costs)
    {
        var all = costs.ToList();
        double Middle(Func<Cost, double> of) => all.Select(of).Order().ElementAt(all.Count / 2);
        return new Cost(Middle(c => c.Cpu), Middle(c => c.Peak), Middle(c => c.Bytes));
    }
}
