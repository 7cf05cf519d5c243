using RecognitionFeed.Audit;
using RecognitionFeed.Operations.Backup;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People.Import;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Operations.Commands;

/// <summary>What the program does besides serving: the operator's commands, and the workers that it starts itself.</summary>
internal static class CommandTable
{
    /// <summary>The exit code; null when the arguments name no command, and the server is meant.</summary>
    public static async Task<int?> RunAsync(string[] args) =>
        args.FirstOrDefault() switch
        {
            ImportCommand.Name => await ImportCommand.RunAsync(args[1..], Console.Out),
            BlobsCommand.Name => await BlobsCommand.RunAsync(args),
            AuditCommand.Name => await AuditCommand.RunAsync(args),
            BackupCommand.Name => await BackupCommand.RunAsync(args),
            RestoreCommand.Name => await RestoreCommand.RunAsync(args),
            PhotoWorkerProcess.Command => PhotoWorkerProcess.Run(args),
            SceneProcess.Command => SceneProcess.Run(args),
            _ => null,
        };
}
