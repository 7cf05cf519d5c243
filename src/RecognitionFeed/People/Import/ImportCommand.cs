using RecognitionFeed.Audit;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People.Import;

/// <summary>
/// This program started with the command <c>people import FILE</c>: an operator's, beside running instances or without any.
/// </summary>
public static class ImportCommand
{
    public const string Name = "people";

    private const int Done = 0;
    private const int BadRows = 1;
    private const int NotUnderstood = 2;
    private const int TooManyLeave = 3;

    /// <param name="args">What follows the command's name.</param>
    /// <param name="output">Where it says what it does.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var settings = args.Where(IsSetting).ToArray();
        var options = args.Where(arg => arg.StartsWith('-') && !IsSetting(arg)).ToHashSet();
        var words = args.Where(arg => !arg.StartsWith('-')).ToList();
        if (options.Remove("--help") || options.Remove("-h"))
        {
            output.WriteLine(ImportText.Help);
            return Done;
        }
        var all = options.Remove("--all");
        var chosen = new ImportOptions(
            options.Remove("--apply"),
            options.Remove("--allow-mass-deactivation"),
            options.Remove("--include-unkeyed")
        );
        if (options.Count > 0 || words is not ["import", var path])
        {
            output.WriteLine(
                options.Count > 0 ? $"{string.Join(", ", options)} is not understood.\n" : "Which file?\n"
            );
            output.WriteLine(ImportText.Help);
            return NotUnderstood;
        }
        try
        {
            return await ImportAsync(await StaffFile.ReadAsync(path), chosen, all, settings, output);
        }
        catch (StaffFileException failure)
        {
            output.WriteLine(failure.Message);
            return NotUnderstood;
        }
    }

    /// <summary>--Database:Provider=PostgreSql</summary>
    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=');

    private static async Task<int> ImportAsync(
        StaffFile file,
        ImportOptions options,
        bool all,
        string[] settings,
        TextWriter output
    )
    {
        if (file.Ignored.Count > 0)
            output.WriteLine($"These columns mean nothing here: {string.Join(", ", file.Ignored)}");
        if (file.Problems.Count > 0)
        {
            ImportText.Write(output, file.Problems);
            return BadRows;
        }
        await using var app = Build(settings);
        // An empty database gets its tables, and no demo city.
        await app.MigrateAsync(() => Task.CompletedTask);
        var progress = new ImportProgress(output, file.Rows.Count);
        var report = await app.Services.GetRequiredService<DirectoryImport>().RunAsync(file, options, progress.Step);

        ImportText.Write(output, report, all);
        if (report.Refusal is not null)
        {
            output.WriteLine($"{report.Refusal}: nothing is changed. If that is right, add --allow-mass-deactivation.");
            return TooManyLeave;
        }
        if (report.Retold > 0)
            output.WriteLine($"{report.Retold} published highlights name what has changed, and say so now");
        output.WriteLine(report.IsApplied ? "Done." : "Nothing is changed yet: add --apply.");
        return Done;
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddOperations();
        builder.AddStorage();
        builder.AddLive();
        builder.Services.AddSingleton<AuditLog>();
        builder.Services.AddSingleton<DirectoryImport>();
        builder.Logging.ClearProviders(); // what it says is for the person at the terminal
        return builder.Build();
    }
}
