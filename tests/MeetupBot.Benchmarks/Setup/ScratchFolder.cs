namespace MeetupBot.Benchmarks.Setup;

/// <summary>A folder for databases, gone afterwards. It lies on the disk that <c>TMPDIR</c> names.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-benchmark-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
