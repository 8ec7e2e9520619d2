namespace MeetupBot.Simulators.Slack.Model;

/// <summary>An uploaded file. Source: files.getUploadURLExternal, files.completeUploadExternal.</summary>
public sealed class SlackFile
{
    internal SlackFile(string id, string name, int length)
    {
        Id = id;
        Name = name;
        Length = length;
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>In bytes, as announced.</summary>
    public int Length { get; }

    public string Title { get; internal set; } = "";

    /// <summary>Empty until uploaded.</summary>
    public ReadOnlyMemory<byte> Content { get; internal set; }

    internal bool IsUploaded { get; set; }

    internal bool IsCompleted { get; set; }
}
