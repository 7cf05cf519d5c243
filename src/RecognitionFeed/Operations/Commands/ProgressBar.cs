using System.Diagnostics;

namespace RecognitionFeed.Operations.Commands;

/// <summary>A bar on a terminal; nothing in a file, where it would be noise.</summary>
internal sealed class ProgressBar(string what, long total)
{
    private const int Width = 32;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Stopwatch running = Stopwatch.StartNew();
    private TimeSpan shown = -Pause;
    private long done;

    public void Step()
    {
        lock (gate)
            Reach(done + 1);
    }

    /// <summary>So many are done by now.</summary>
    public void Reach(long count)
    {
        lock (gate)
        {
            done = count;
            if (Console.IsOutputRedirected || (done < total && running.Elapsed - shown < Pause))
                return;
            shown = running.Elapsed;
            var filled = (int)(Width * done / Math.Max(1, total));
            var left = TimeSpan.FromTicks(running.Elapsed.Ticks / done * (total - done));
            var bar = $"{new string('█', filled)}{new string('░', Width - filled)}";
            Console.Write($"\r  {bar} {done:N0}/{total:N0} {what}, {left:hh\\:mm\\:ss} left ");
            if (done == total)
                Console.WriteLine();
        }
    }
}
