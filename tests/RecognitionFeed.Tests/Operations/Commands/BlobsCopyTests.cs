using System.Security.Cryptography;
using RecognitionFeed.Storage;
using RecognitionFeed.Storage.Azure;
using RecognitionFeed.Tests.Storage.Blobs;

namespace RecognitionFeed.Tests.Operations.Commands;

[Trait("Without", "Database")]
public sealed class BlobsCopyTests : IAsyncLifetime
{
    private const int Count = 60;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-copy-");
    private readonly string container = Azurite.NewContainer();
    private readonly FileBlobStore files;
    private readonly AzureBlobStore azure;

    public BlobsCopyTests()
    {
        files = new FileBlobStore(Path.Combine(folder.FullName, "blobs"));
        azure = Azurite.Store(Azurite.Shared.Address, container);
    }

    public async Task InitializeAsync()
    {
        await files.PrepareAsync(default);
        for (var i = 0; i < Count; i++)
            await files.WriteAsync($"photos/{i}/640.webp", RandomNumberGenerator.GetBytes(5_000 + i), default);
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Everything_moves_to_Azure_and_back()
    {
        var (code, text) = await CommandRun.ToEndAsync(Copy("Files", "Azure"));
        Assert.True(code == 0, text);
        Assert.Contains($"{Count} copied, 0 were already there, 0 failed", text, StringComparison.Ordinal);
        await AreTheSame(files, azure);

        // What was changed in the target is found and put right; what is the same is left alone.
        await azure.WriteAsync("photos/7/640.webp", new byte[5_007], default);
        (code, text) = await CommandRun.ToEndAsync(Copy("Files", "Azure"));
        Assert.True(code == 0, text);
        Assert.Contains($"1 copied, {Count - 1} were already there", text, StringComparison.Ordinal);

        var back = new FileBlobStore(Path.Combine(folder.FullName, "back"));
        (code, text) = await CommandRun.ToEndAsync(Copy("Azure", "Files", to: "back"));
        Assert.True(code == 0, text);
        await AreTheSame(files, back);
    }

    [Theory]
    [InlineData(CommandRun.Terminate, 130)]
    [InlineData(CommandRun.Kill, 137)]
    public async Task What_was_stopped_in_the_middle_goes_on_where_it_stopped(int signal, int exitCode)
    {
        using var line = new Line(Azurite.Shared.Port);
        var half = new Passage(100, 0);
        var puts = 0;
        line.Rule = head =>
            head.StartsWith("PUT", StringComparison.Ordinal) && Interlocked.Increment(ref puts) > Count / 2
                ? half
                : Passage.Free;

        using (var run = CommandRun.Start(Copy("Files", "Azure", port: line.Port)))
        {
            await half.Stuck.Task.WaitAsync(TimeSpan.FromMinutes(1));
            run.Signal(signal);
            var (code, text) = await run.EndAsync();
            Assert.Equal(exitCode, code);
            if (signal == CommandRun.Terminate)
                Assert.Contains("goes on where this one stopped", text, StringComparison.Ordinal);
        }
        var there = (await azure.NamesAsync()).Count;
        Assert.InRange(there, 1, Count - 1);

        var (again, said) = await CommandRun.ToEndAsync(Copy("Files", "Azure"));

        Assert.True(again == 0, said);
        Assert.Contains($"{there} were already there", said, StringComparison.Ordinal);
        await AreTheSame(files, azure);
    }

    [Fact]
    public async Task On_a_terminal_a_bar_shows_how_far_it_is()
    {
        var (code, text) = await CommandRun.OnTerminalAsync(Copy("Files", "Azure"));

        Assert.True(code == 0, text);
        Assert.Contains($"████ {Count}/{Count} blobs", text, StringComparison.Ordinal);
        (_, text) = await CommandRun.ToEndAsync(Copy("Files", "Azure"));
        Assert.DoesNotContain("█", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_is_away_or_refuses_is_an_error_that_says_so()
    {
        var (code, text) = await CommandRun.ToEndAsync(Copy("Files", "Azure", port: Azurite.FreePort()));
        Assert.True(code == 1, text);
        Assert.Contains("cannot be reached", text, StringComparison.Ordinal);

        (code, text) = await CommandRun.ToEndAsync([.. Copy("Files", "Azure"), "--Blobs:AccountKey=AAAA"]);
        Assert.True(code == 1, text);
        Assert.Contains("Blobs:AccountKey", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "blobs", "--help")]
    [InlineData(0, "blobs", "copy", "--help")]
    [InlineData(2, "blobs")]
    [InlineData(2, "blobs", "copy", "--from", "Files", "--to", "Files")]
    [InlineData(2, "blobs", "copy", "--from", "Files", "--to", "Tape")]
    [InlineData(0, "backup", "--help")]
    [InlineData(2, "backup")]
    [InlineData(0, "restore", "--help")]
    [InlineData(2, "restore", "--Blobs:Path=x")]
    public async Task Help_is_given_where_asked_for_or_needed(int exit, params string[] arguments)
    {
        var (code, text) = await CommandRun.ToEndAsync(arguments);

        Assert.Equal(exit, code);
        Assert.Contains($"Usage: RecognitionFeed {arguments[0]}", text, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_missing_are_named()
    {
        var (code, text) = await CommandRun.ToEndAsync("blobs", "copy", "--from", "Files", "--to", "Azure");

        Assert.Equal(2, code);
        Assert.Contains("Blobs:ServiceUri", text, StringComparison.Ordinal);
    }

    private string[] Copy(string from, string target, string to = "blobs", int? port = null) =>
        [
            "blobs",
            "copy",
            "--from",
            from,
            "--to",
            target,
            $"--Blobs:Path={Path.Combine(folder.FullName, to)}",
            $"--Blobs:ServiceUri={Azurite.AddressAt(port ?? Azurite.Shared.Port)}",
            $"--Blobs:Container={container}",
            $"--Blobs:AccountKey={Azurite.Key}",
        ];

    private static async Task AreTheSame(IBlobStore one, IBlobStore other)
    {
        var names = await one.NamesAsync();
        Assert.Equal(Count, names.Count);
        Assert.Equal(names, await other.NamesAsync());
        foreach (var name in names)
            Assert.Equal(await one.ReadAsync(name), await other.ReadAsync(name));
    }
}
