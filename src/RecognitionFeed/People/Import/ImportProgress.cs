namespace RecognitionFeed.People.Import;

/// <summary>A bar on a terminal; nothing in a file or a pipe, where it would be noise.</summary>
internal sealed class ImportProgress(TextWriter output, int rows)
{
    private const int Width = 32;
    private readonly bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    public void Step(int done)
    {
        if (!isTerminal)
            return;
        var filled = Width * done / Math.Max(1, rows);
        output.Write($"\r  {new string('█', filled)}{new string('░', Width - filled)} {done}/{rows} people ");
        if (done == rows)
            output.Write("\r\e[K");
    }
}
