using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>
/// Reads and validates the body of a new or edited message. Source: Message Resource, "Create Message" and
/// "Edit Message"; Receiving and Responding, "Messages".
/// </summary>
internal sealed class MessageForm(SimWorld world, SimChannel channel, MessageKind kind)
{
    private const MessageFlag ChannelFlags = MessageFlag.SuppressEmbeds | MessageFlag.SuppressNotifications | MessageFlag.ComponentsV2;
    private const MessageFlag InteractionFlags = ChannelFlags | MessageFlag.Ephemeral;
    private const MessageFlag EditFlags = MessageFlag.SuppressEmbeds | MessageFlag.ComponentsV2;

    /// <exception cref="ApiError">50035 with all errors, or 50006 when the message would be empty.</exception>
    public MessageDraft ReadNew(FormReader form, IReadOnlyList<UploadedFile> files)
    {
        var flags = ReadFlags(form) ?? MessageFlag.None;
        if ((flags & ~(kind == MessageKind.Channel ? ChannelFlags : InteractionFlags)) != 0)
            form.Fail("flags", "MESSAGE_FLAGS_INVALID", "Invalid message flags.");
        var draft = Read(form, files, flags.HasFlag(MessageFlag.ComponentsV2), []) with { Flags = flags };
        form.Errors.ThrowIfAny();
        if (IsEmpty(draft))
            throw ApiError.EmptyMessage();
        return draft;
    }

    /// <exception cref="ApiError">50035, or 50006 when the message would become empty.</exception>
    public MessageDraft ReadEdit(FormReader form, IReadOnlyList<UploadedFile> files, SimMessage message)
    {
        var flags = ReadFlags(form);
        var wasSecond = message.Flags.HasFlag(MessageFlag.ComponentsV2);
        var isSecond = wasSecond || flags?.HasFlag(MessageFlag.ComponentsV2) == true;
        var draft = Read(form, files, isSecond, message.Attachments) with { Flags = flags is { } f ? f & EditFlags : null };
        if (isSecond && !wasSecond)
            CheckEmptied(form, draft, message);
        form.Errors.ThrowIfAny();
        if (!isSecond && IsEmpty(Merge(draft, message)))
            throw ApiError.EmptyMessage();
        return draft;
    }

    private static MessageFlag? ReadFlags(FormReader form) => (MessageFlag?)form.Integer("flags", 0, int.MaxValue);

    private static bool IsEmpty(MessageDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Content) && !HasItems(draft.Embeds) && !HasItems(draft.Components)
        && draft.Attachments is not { Count: > 0 };

    private static bool HasItems(JsonElement? array) => array is { } items && items.GetArrayLength() > 0;

    private static MessageDraft Merge(MessageDraft draft, SimMessage message) => draft with
    {
        Content = draft.ContentSent ? draft.Content : message.Content,
        Embeds = draft.Embeds ?? message.Embeds,
        Components = draft.Components ?? message.ComponentsJson,
        Attachments = draft.Attachments ?? message.Attachments,
    };

    /// <summary>A message that changes to components V2 must clear its content and embeds in the same edit.</summary>
    private static void CheckEmptied(FormReader form, MessageDraft draft, SimMessage message)
    {
        if (message.Content.Length > 0 && !draft.ContentSent)
            FailLegacy(form, "content");
        if (message.Embeds.GetArrayLength() > 0 && draft.Embeds is null)
            FailLegacy(form, "embeds");
    }

    private static void FailLegacy(FormReader form, string name) => form.Fail(
        name,
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");

    private MessageDraft Read(FormReader form, IReadOnlyList<UploadedFile> files, bool second, IReadOnlyList<SimAttachment> present)
    {
        var content = form.Text("content", max: MessageRules.ContentLength);
        form.Flag("tts");
        var embeds = ReadArray(form, "embeds", MessageRules.Embeds);
        if (embeds is { } sent)
            EmbedValidator.Check(form, sent);
        if (second)
            CheckNoLegacy(form, content, embeds);
        var attachments = new AttachmentForm(world, channel).Read(form, files, present);
        var components = ReadArray(form, "components", int.MaxValue);
        if (components is { } rows)
            new MessageComponentValidator(second, Names(attachments ?? present)).Check(form, rows);
        var fallback = kind == MessageKind.Channel ? AllowedMentions.MessageDefault : AllowedMentions.InteractionDefault;
        return new MessageDraft(
            content, form.Mentions("content"), embeds, components, null, AllowedMentions.Read(form, fallback), attachments);
    }

    /// <summary>Null clears the list, as an empty array does.</summary>
    private static JsonElement? ReadArray(FormReader form, string name, int max)
    {
        if (form.Mentions(name) && !form.Has(name))
            return SimMessage.EmptyArray;
        return form.Array(name, max: max);
    }

    private static void CheckNoLegacy(FormReader form, string? content, JsonElement? embeds)
    {
        if (!string.IsNullOrEmpty(content))
            FailLegacy(form, "content");
        if (embeds is { } sent && sent.GetArrayLength() > 0)
            FailLegacy(form, "embeds");
        foreach (var name in new[] { "poll", "sticker_ids" })
        {
            if (form.Has(name) && form.Body.GetProperty(name) is not { ValueKind: JsonValueKind.Array } || form.Array(name)?.GetArrayLength() > 0)
                FailLegacy(form, name);
        }
    }

    private static HashSet<string> Names(IEnumerable<SimAttachment> attachments) =>
        attachments.Select(a => a.FileName).ToHashSet(StringComparer.Ordinal);
}
