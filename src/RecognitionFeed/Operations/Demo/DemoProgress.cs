namespace RecognitionFeed.Operations.Demo;

/// <summary>A bar on the console, and in a file, where a bar would be noise, one line at the beginning and one at the end.</summary>
internal sealed class DemoProgress(int people, int photographs)
{
    private const int Width = 32;
    private int done;

    internal void Begin() =>
        Console.WriteLine($"\n  Building the demo city: {people:N0} made-up people, {photographs} drawn photographs.");

    internal void Step()
    {
        done++;
        if (Console.IsOutputRedirected)
            return;
        var filled = Width * done / Math.Max(1, photographs);
        Console.Write(
            $"\r  {new string('█', filled)}{new string('░', Width - filled)} {done}/{photographs} photographs "
        );
    }

    internal void End(TimeSpan taken)
    {
        if (!Console.IsOutputRedirected)
            Console.WriteLine();
        Console.WriteLine($"  The demo city stands: {photographs} photographs in {taken.TotalSeconds:0} seconds.");
    }
}
