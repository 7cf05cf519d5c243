namespace RecognitionFeed.Load;

/// <summary>One line that changes in place; where the output is no terminal, a line for each new step.</summary>
internal static class Progress
{
    private static readonly Lock Gate = new();
    private static string step = "";

    public static void Show(string newStep, string detail = "")
    {
        lock (Gate)
        {
            if (Console.IsErrorRedirected)
            {
                if (newStep != step)
                    Console.Error.WriteLine(newStep);
            }
            else
                Console.Error.Write($"\r\e[K{newStep} {detail}");
            step = newStep;
        }
    }

    public static void Done()
    {
        lock (Gate)
        {
            if (!Console.IsErrorRedirected)
                Console.Error.Write("\r\e[K");
            step = "";
        }
    }
}
