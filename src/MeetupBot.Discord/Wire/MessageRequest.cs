namespace MeetupBot.Discord.Wire;

/// <summary>
/// The body of create, edit and follow-up. <see cref="AllowedMentions"/> is required here although Discord makes it optional: without it,
/// Discord would ping everyone whom the text mentions. Source: Resources, Message, "Create Message" and "Edit Message".
/// </summary>
internal sealed record MessageRequest
{
    public string? Content { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public int? Flags { get; init; }
    public required AllowedMentions AllowedMentions { get; init; }
    public IReadOnlyList<AttachmentRequest>? Attachments { get; init; }

    public MessageReference? MessageReference { get; init; }

    /// <summary>Up to 25 characters. With <see cref="EnforceNonce"/>, a repeat within a few minutes returns the first message.</summary>
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }
}

/// <summary><see cref="Id"/> is the n of files[n], written as an id. Source: API Reference, "Uploading Files".</summary>
internal sealed record AttachmentRequest(Snowflake Id, string Filename);

/// <summary>
/// Makes the message a reply. It needs the permission to read the channel's history. Source: Resources, Message, "Message Reference Structure".
/// </summary>
internal sealed record MessageReference(Snowflake MessageId, bool FailIfNotExists);
