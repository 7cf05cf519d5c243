using Microsoft.Extensions.Options;
using RecognitionFeed.Audit;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Commands;

/// <summary><c>blobs copy</c>: from files to Azure, or back.</summary>
internal static class BlobsCommand
{
    public const string Name = "blobs";

    private const string Help = """
        Usage: RecognitionFeed blobs copy --from Files|Azure --to Files|Azure [--Blobs:SETTING=VALUE ...]

        Copies every photo from one store to the other, and compares length and checksum of each copy with its original.
        What is already there, the same, is not copied again: run it while the application is up, then once more when it
        is stopped, and start it with the new Blobs:Provider.

        Both stores are those of the settings: Blobs:Path for files; Blobs:ServiceUri, Blobs:Container and Blobs:AccountKey
        for Azure. Nothing is deleted on either side.

        Exit codes: 0 all is there and checked, 1 something is not, 2 wrong usage or settings, 130 interrupted.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
            return CommandProgram.Explain(Help, asked: true);
        if (
            args is not [Name, "copy", "--from", var from, "--to", var to, .. var settings]
            || !Enum.TryParse<BlobProvider>(from, ignoreCase: true, out var source)
            || !Enum.TryParse<BlobProvider>(to, ignoreCase: true, out var target)
            || source == target
        )
            return CommandProgram.Explain(Help, asked: false);

        return await CommandProgram.RunAsync(
            settings,
            async (services, stop) =>
            {
                RequireAzureSettings(services.GetRequiredService<IOptions<BlobOptions>>().Value);
                await OperatorDeeds.EnterAsync(services, AuditAction.BlobsCopyStarted, new { source, target }, stop);
                var copy = new BlobCopy(services.Blobs(source), services.Blobs(target));
                var outcome = await copy.RunAsync(stop);
                Console.WriteLine(
                    $"  {outcome.Copied:N0} copied, {outcome.Already:N0} were already there, {outcome.Failures.Count:N0} failed."
                );
                return outcome.Failures.Count == 0 ? CommandProgram.Done : CommandProgram.Failed;
            }
        );
    }

    private static void RequireAzureSettings(BlobOptions blobs)
    {
        var wrong = blobs.ValidateAzure().Select(problem => problem.ErrorMessage!).ToList();
        if (wrong.Count > 0)
            throw new OptionsValidationException("Blobs", typeof(BlobOptions), wrong);
    }
}
