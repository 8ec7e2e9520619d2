namespace MeetupBot.Simulators.Discord.Model;

/// <summary>An uploaded file. Source: Message Resource, "Attachment Structure".</summary>
public sealed record SimAttachment(ulong Id, string FileName, string ContentType, ReadOnlyMemory<byte> Content, string Url)
{
    /// <summary>Alt text; null when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The content read as UTF-8.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content.Span);
}
