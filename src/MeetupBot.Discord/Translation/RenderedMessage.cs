using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>A card in Discord's form.</summary>
internal sealed record RenderedMessage(IReadOnlyList<Component> Components, AllowedMentions Mentions, IReadOnlyList<RestFile> Files)
{
    private IReadOnlyList<AttachmentRequest> Attachments => [.. Files.Select((file, index) => new AttachmentRequest(new Snowflake((ulong)index), file.Name))];

    /// <summary>A new message. Its nonce identifies a repeat.</summary>
    /// <param name="replyTo">A message of the same channel that it replies to, if it is still there.</param>
    public MessageRequest ToCreate(string nonce, Snowflake? replyTo = null) => new()
    {
        MessageReference = replyTo is { } message ? new MessageReference(message, FailIfNotExists: false) : null,
        Components = Components,
        Flags = MessageFlags.IsComponentsV2,
        AllowedMentions = Mentions,
        Attachments = Files.Count == 0 ? null : Attachments,
        Nonce = nonce,
        EnforceNonce = true,
    };

    /// <summary>Replaces everything. Files that are not listed are removed.</summary>
    public MessageRequest ToEdit() => new()
    {
        Components = Components,
        Flags = MessageFlags.IsComponentsV2,
        AllowedMentions = Mentions,
        Attachments = Attachments,
    };

    public MessageRequest ToFollowUp() => new()
    {
        Components = Components,
        Flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
        AllowedMentions = Mentions,
        Attachments = Files.Count == 0 ? null : Attachments,
    };

    public InteractionCallbackData ToCallback(bool isNew) => new()
    {
        Components = Components,
        Flags = isNew ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2,
        AllowedMentions = Mentions,
        Attachments = isNew && Files.Count == 0 ? null : Attachments,
    };

    /// <summary>All texts, to compare with a posted message.</summary>
    public string Text() => string.Join('\n', Components.SelectMany(TextsOf));

    public bool CarriesKey(string deliveryKey) => Components.Any(component => CarriesKey(component, deliveryKey));

    private static bool CarriesKey(Component component, string deliveryKey) =>
        CustomId.CarriesKey(component.CustomId, deliveryKey) || (component.Components ?? []).Any(child => CarriesKey(child, deliveryKey));

    private static IEnumerable<string> TextsOf(Component component) =>
        (component.Content is { } own ? [own] : Enumerable.Empty<string>()).Concat((component.Components ?? []).SelectMany(TextsOf));
}
