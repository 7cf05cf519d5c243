namespace RecognitionFeed.Tests.Photos;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photos-");

    internal string this[string name] => Path.Combine(folder.FullName, name);

    internal byte[] Single(string pattern) => File.ReadAllBytes(folder.GetFiles(pattern).Single().FullName);

    public void Dispose() => folder.Delete(recursive: true);
}
