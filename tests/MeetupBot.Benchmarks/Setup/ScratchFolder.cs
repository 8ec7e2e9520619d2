namespace MeetupBot.Benchmarks.Setup;

/// <summary>A temporary folder for databases, on the disk that <c>TMPDIR</c> selects. It is deleted afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-benchmark-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
