using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.People.Import;

/// <summary>The command as an operator types it.</summary>
public sealed class ImportCommandTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("--help", 0, "Exit codes")]
    [InlineData("import", 2, "Which file?")]
    [InlineData("export|x.csv", 2, "Which file?")]
    [InlineData("import|x.csv|--aply", 2, "--aply is not understood.")]
    [InlineData("import|/no/such/file.csv", 2, "/no/such/file.csv does not exist.")]
    public async Task What_is_not_understood_is_answered_with_help(string args, int expected, string words)
    {
        var (code, said) = await Importing.RunAsync(app, args.Split('|'));
        Assert.Equal(expected, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_imports_into_an_empty_database_without_a_demo_city()
    {
        var folder = Directory.CreateTempSubdirectory("recognition-feed-import-").FullName;
        try
        {
            var file = Path.Combine(folder, "staff.csv");
            await File.WriteAllTextAsync(file, Importing.Header + "1,Åsa Öberg,Lärare,Skola,,,,\n");
            var connection = $"Data Source={Path.Combine(folder, "feed.db")}";

            var (code, said) = await StartAsync(
                "people",
                "import",
                file,
                "--apply",
                $"--ConnectionStrings:Feed={connection}"
            );

            Assert.True(code == 0, said);
            Assert.Contains("1 Åsa Öberg", said, StringComparison.Ordinal);
            Assert.DoesNotContain('\e', said); // no bar where there is no terminal
            await using var db = new RecognitionFeed.Storage.FeedDb(
                new DbContextOptionsBuilder<RecognitionFeed.Storage.FeedDb>().UseSqlite(connection).Options
            );
            Assert.Equal(["Åsa Öberg"], await db.People.Select(person => person.Name).ToListAsync());
            Assert.Equal(2, (await StartAsync("people", "import", "nothing.csv")).Code);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>In Production: an import needs no identity provider.</summary>
    private static async Task<(int Code, string Said)> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RecognitionFeed.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
