namespace MeetupBot.Simulators.Discord.Model;

/// <summary>An uploaded file. Source: Message Resource, "Attachment Structure".</summary>
public sealed record SimAttachment(ulong Id, string FileName, string ContentType, ReadOnlyMemory<byte> Content, string Url)
{
    /// <summary>The alternative text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The content as UTF-8 text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content.Span);
}
