using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>
/// The worker's side: this program started with the command <see cref="Command"/>. Takes one photo after the other from
/// its standard input and ends when that does. Nothing of the web application is loaded.
/// </summary>
public static class PhotoWorkerProcess
{
    public const string Command = "photo-worker";

    /// <param name="args">The command, then where wanted the path of libvips.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] args)
    {
        // The server decides when a worker ends; a Ctrl+C or a stop of the whole group is meant for the server.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        try
        {
            PhotoWorkerConfinement.Enter();
            VipsLibrary.Start(args.ElementAtOrDefault(1));
        }
        catch (Exception e)
        {
            PhotoWorkerFrames.WriteHello(output, new PhotoWorkerHello("", false, e.Message));
            return 1;
        }

        PhotoWorkerFrames.WriteHello(output, new PhotoWorkerHello(VipsLibrary.Version, VipsHeif.Works(), ""));
        try
        {
            while (PhotoWorkerFrames.ReadOrder(input) is { } order)
                Answer(input, output, order);
            return 0;
        }
        catch (IOException)
        {
            return 0; // the server is gone
        }
    }

    private static void Answer(Stream input, Stream output, PhotoWorkerOrder order)
    {
        if (order.Length is < 0 or > PhotoLimits.MaxBytes)
            throw new IOException("No photo is that large.");

        try
        {
            using var original = PhotoOriginal.Read(input, order.Length);
            var deadline = PhotoDeadline.After(order.Deadline);
            PhotoWorkerFrames.WriteProcessed(output, PhotoRenderer.Render(original, order.Edit, deadline));
        }
        catch (PhotoRejectedException e)
        {
            PhotoWorkerFrames.WriteRejected(output, e);
        }
    }
}
