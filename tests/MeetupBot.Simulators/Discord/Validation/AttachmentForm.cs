using System.Globalization;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Matches uploaded files with the <c>attachments</c> field. Source: Reference, "Uploading Files"; Message Resource, "Edit Message".</summary>
internal sealed class AttachmentForm(SimWorld world, SimChannel channel)
{
    /// <summary>The attachments of the message. Null when the body does not mention files.</summary>
    public IReadOnlyList<SimAttachment>? Read(FormReader form, IReadOnlyList<UploadedFile> files, IReadOnlyList<SimAttachment> present)
    {
        var listed = form.Array("attachments", max: MessageRules.Files);
        if (files.Count > MessageRules.Files)
            form.Fail("attachments", "BASE_TYPE_MAX_LENGTH", $"Must be {MessageRules.Files} or fewer in length.");
        if (listed is null && !form.Mentions("attachments"))
            return files.Count == 0 ? null : [.. present, .. files.Select(f => Store(f, null, null))];
        // If the field is present, it lists all attachments that stay, including new ones.
        return listed is { } list ? [.. form.Objects("attachments", list).Select(e => ReadEntry(e, files, present)).OfType<SimAttachment>()] : [];
    }

    private SimAttachment? ReadEntry(FormReader entry, IReadOnlyList<UploadedFile> files, IReadOnlyList<SimAttachment> present)
    {
        var id = entry.Snowflake("id", required: true);
        var description = entry.Text("description", max: MessageRules.DescriptionLength);
        var name = entry.Text("filename", 1, 1024);
        if (files.FirstOrDefault(f => (ulong)f.Index == id) is { } file)
            return Store(file, name, description);
        if (present.FirstOrDefault(a => a.Id == id) is { } kept)
            return kept with { Description = description ?? kept.Description };
        if (id is not null)
            entry.Fail("id", "ATTACHMENT_NOT_FOUND", "Attachment data not found.");
        return null;
    }

    private SimAttachment Store(UploadedFile file, string? name, string? description)
    {
        var id = world.Snowflakes.Next();
        var fileName = name ?? file.FileName;
        var url = string.Create(
            CultureInfo.InvariantCulture, $"{world.FilesUrl}/attachments/{channel.Id}/{id}/{Uri.EscapeDataString(fileName)}");
        var attachment = new SimAttachment(id, fileName, file.ContentType, file.Content, url) { Description = description };
        world.Files[id] = attachment;
        return attachment;
    }
}
