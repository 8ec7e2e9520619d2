using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Counts over all components of one message or form.</summary>
internal sealed class ComponentTally(IReadOnlySet<string> files)
{
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private readonly HashSet<long> _ids = [];

    public int Components { get; private set; }

    public int Characters { get; private set; }

    public void Count(FormReader component)
    {
        Components++;
        var id = component.Integer("id", 0, int.MaxValue);
        if (id is > 0 && !_ids.Add(id.Value))
            component.Fail("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    }

    public void CountText(string? text) => Characters += text?.Length ?? 0;

    public void CustomId(FormReader component, bool required = true)
    {
        var customId = component.Text("custom_id", 1, MessageRules.CustomIdLength, required);
        if (customId is not null && !_customIds.Add(customId))
            component.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    /// <summary>
    /// An unfurled media item: a link, or the name of an uploaded file. Source: Component Reference, "Unfurled Media Item".
    /// </summary>
    public void Media(FormReader component, string name, bool attachmentOnly = false)
    {
        if (component.Object(name, required: true) is not { } media || media.Text("url", 1, 2048, required: true) is not { } url)
            return;
        UrlRules.CheckMedia(media, "url", url);
        var isAttachment = url.StartsWith("attachment://", StringComparison.Ordinal);
        if (attachmentOnly && !isAttachment)
            media.Fail("url", "UNFURLED_MEDIA_ITEM_MUST_BE_ATTACHMENT", "Must be an attachment:// reference.");
        if (isAttachment && !files.Contains(url["attachment://".Length..]))
            media.Fail("url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found.");
    }
}
