namespace MeetupBot.Discord.Wire;

/// <summary>
/// By callback type: a message, the choices of an autocompletion (25 at most), or a modal (title of at most 45 characters, 1 to 5
/// components). Source: Interactions, Receiving and Responding, "Interaction Callback Data Structure".
/// </summary>
internal sealed record InteractionCallbackData
{
    public string? Content { get; init; }
    public int? Flags { get; init; }
    public AllowedMentions? AllowedMentions { get; init; }
    public IReadOnlyList<AttachmentRequest>? Attachments { get; init; }
    public IReadOnlyList<OptionChoice>? Choices { get; init; }
    public string? CustomId { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
}
