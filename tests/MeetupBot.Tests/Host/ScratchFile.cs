namespace MeetupBot.Tests.Host;

/// <summary>A file with this text, for as long as a test needs it.</summary>
internal sealed class ScratchFile : IDisposable
{
    public ScratchFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
