using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.People.Import;

namespace RecognitionFeed.Tests.People.Import;

/// <summary>Runs the command as an operator does, beside a running application.</summary>
internal static class Importing
{
    public const string Header = "id,name,title,unit,unitKey,manager,roles,protected\n";

    /// <summary>The exit code and what it says, for a file with this text.</summary>
    public static async Task<(int Code, string Said)> ImportAsync(
        this FeedApp app,
        string text,
        params string[] options
    )
    {
        var file = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, text);
        return await RunAsync(app, ["import", file, .. options]);
    }

    public static async Task<(int Code, string Said)> RunAsync(FeedApp app, params string[] args)
    {
        await using var output = new StringWriter();
        var code = await ImportCommand.RunAsync(
            [
                .. args,
                $"--Database:Provider={app.Database}",
                $"--ConnectionStrings:Feed={app.Connection}",
                $"--Blobs:Path={app.BlobFolder}",
            ],
            output
        );
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Applies the rows below the usual header; fails the test unless that succeeds.</summary>
    public static async Task<string> Has_imported(this FeedApp app, string rows, params string[] options)
    {
        var (code, said) = await app.ImportAsync(Header + rows, ["--apply", .. options]);
        Assert.True(code == 0, said);
        return said;
    }

    public static async Task<Person> Person(this FeedApp app, string key)
    {
        await using var db = app.OpenDb();
        return await db.People.SingleAsync(person => person.ExternalId == key);
    }

    public static async Task<Unit> Unit(this FeedApp app, string name)
    {
        await using var db = app.OpenDb();
        return await db.Units.SingleAsync(unit => unit.Name == name);
    }

    /// <summary>Everything of the directory that an import could touch, to compare.</summary>
    public static async Task<string> DirectoryAsync(this FeedApp app)
    {
        await using var db = app.OpenDb();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync();
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Id).ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(new { people, units });
    }
}
