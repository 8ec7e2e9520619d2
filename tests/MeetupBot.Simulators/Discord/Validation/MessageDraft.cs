using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>A valid message body. Null fields were not sent.</summary>
internal sealed record MessageDraft(
    string? Content,
    bool ContentSent,
    JsonElement? Embeds,
    JsonElement? Components,
    MessageFlag? Flags,
    AllowedMentions Mentions,
    IReadOnlyList<SimAttachment>? Attachments);
