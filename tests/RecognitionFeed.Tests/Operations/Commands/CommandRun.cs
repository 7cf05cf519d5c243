using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Tests.Operations.Commands;

/// <summary>The built program, run with a command as an operator does.</summary>
internal sealed partial class CommandRun : IDisposable
{
    public const int Terminate = 15; // a shell may start its background with SIGINT ignored
    public const int Kill = 9;

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private CommandRun(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "RecognitionFeed.dll");

    public static CommandRun Start(params string[] arguments) => new("dotnet", [Program, .. arguments]);

    /// <summary>Its exit code, and all that it said.</summary>
    public static async Task<(int Code, string Text)> ToEndAsync(params string[] arguments)
    {
        using var run = Start(arguments);
        return await run.EndAsync();
    }

    /// <summary>The same on a terminal.</summary>
    public static async Task<(int Code, string Text)> OnTerminalAsync(params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(Program).Prepend("dotnet").Select(word => $"'{word}'"));
        using var run = new CommandRun("script", ["--quiet", "--return", "--command", command, "/dev/null"]);
        return await run.EndAsync();
    }

    public async Task<(int Code, string Text)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    public void Signal(int signal) => Assert.Equal(0, Send(process.Id, signal));

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
