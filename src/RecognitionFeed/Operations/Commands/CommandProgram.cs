using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Commands;

/// <summary>
/// What the operator's commands have in common: the server's own settings, exit codes, and an end that comes when asked for.
/// </summary>
internal static class CommandProgram
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int Interrupted = 130;

    /// <summary>Runs the command with the application's services, which are built but not started.</summary>
    /// <param name="settings">Such as <c>--Blobs:Path=…</c>, as the server takes them.</param>
    public static async Task<int> RunAsync(
        string[] settings,
        Func<IServiceProvider, CancellationToken, Task<int>> command
    )
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            var builder = WebApplication.CreateBuilder(settings);
            builder.Logging.ClearProviders(); // what goes wrong is said below, once
            builder.AddStorage();
            await using var app = builder.Build();
            return await command(app.Services, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("\n  Interrupted. The same command goes on where this one stopped.");
            return Interrupted;
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync($"  {string.Join("\n  ", wrong.Failures)}");
            return WrongUsage;
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or UnauthorizedAccessException
                        or CommandFailedException
                        or System.Data.Common.DbException
                        or System.Text.Json.JsonException
            )
        {
            await Console.Error.WriteLineAsync($"\n  {failure.Message}");
            return Failed;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Says how the command is used; wrongly used, on the error output.</summary>
    public static int Explain(string help, bool asked)
    {
        (asked ? Console.Out : Console.Error).WriteLine(help);
        return asked ? Done : WrongUsage;
    }
}

/// <summary>The command cannot do its work; the message says why, and what to do.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
