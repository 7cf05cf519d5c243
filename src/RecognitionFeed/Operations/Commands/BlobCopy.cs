using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Commands;

/// <summary>Copies every blob that the target does not hold already, and checks each copy against its original.</summary>
internal sealed class BlobCopy(IBlobStore source, IBlobStore target)
{
    private const int AtOnce = 8;

    /// <summary>So many and the fault is not one blob's.</summary>
    private const int MostFailures = 20;

    private readonly List<string> failures = [];
    private int copied;
    private int already;

    /// <exception cref="CommandFailedException">Too many blobs failed; what is copied stays.</exception>
    public async Task<BlobCopyOutcome> RunAsync(CancellationToken cancellation)
    {
        await target.PrepareAsync(cancellation);
        var names = new List<string>();
        await foreach (var name in source.ListAsync("", cancellation))
            names.Add(name);
        Console.WriteLine($"  {names.Count:N0} blobs");
        var bar = new ProgressBar("blobs", names.Count);
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (name, stop) =>
            {
                await CopyAsync(name, stop);
                bar.Step();
            }
        );
        return new BlobCopyOutcome(copied, already, failures);
    }

    private async Task CopyAsync(string name, CancellationToken cancellation)
    {
        try
        {
            if (await source.DescribeAsync(name, cancellation) is not { } original)
                return; // taken down since it was listed
            if (await target.DescribeAsync(name, cancellation) == original)
            {
                Interlocked.Increment(ref already);
                return;
            }
            if (await ReadAsync(name, cancellation) is not { } content)
                return;
            await target.WriteAsync(name, content, cancellation);
            if (await target.DescribeAsync(name, cancellation) == original)
                Interlocked.Increment(ref copied);
            else
                Fail($"{name}: the copy differs from its original");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fail($"{name}: {failure.Message}");
        }
    }

    private async Task<byte[]?> ReadAsync(string name, CancellationToken cancellation)
    {
        await using var blob = await source.OpenAsync(name, cancellation);
        if (blob is null)
            return null;
        var content = new byte[blob.Length];
        await blob.Content.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private void Fail(string problem)
    {
        lock (failures)
        {
            failures.Add(problem);
            Console.Error.WriteLine($"\n  {problem}");
            if (failures.Count >= MostFailures)
                throw new CommandFailedException("Too many failures. The same command goes on where this one stopped.");
        }
    }
}

/// <param name="Failures">What is not in the target as it is in the source, and why.</param>
internal sealed record BlobCopyOutcome(int Copied, int Already, IReadOnlyList<string> Failures);
