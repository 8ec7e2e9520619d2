using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>
/// Components of messages, both legacy (rows only) and V2. Source: Component Reference; Message Resource, flag
/// IS_COMPONENTS_V2.
/// </summary>
internal sealed class MessageComponentValidator(bool secondVersion, IReadOnlySet<string> files)
{
    private readonly ComponentTally _tally = new(files);

    public void Check(FormReader form, JsonElement components)
    {
        var max = secondVersion ? MessageRules.Components : MessageRules.LegacyRows;
        if (components.GetArrayLength() > max)
            form.Fail("components", "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        foreach (var component in form.Objects("components", components))
            CheckTopLevel(component);
        if (!secondVersion)
            return;
        if (_tally.Components > MessageRules.Components)
            form.Fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The maximum number of components is {MessageRules.Components}.");
        if (_tally.Characters > MessageRules.ComponentText)
            form.Fail("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Displayable text is over {MessageRules.ComponentText} characters.");
    }

    private void CheckTopLevel(FormReader component)
    {
        if (!secondVersion)
            CheckOneOf(component, ComponentType.ActionRow);
        else
            CheckOneOf(
                component,
                ComponentType.ActionRow, ComponentType.Section, ComponentType.TextDisplay, ComponentType.MediaGallery,
                ComponentType.File, ComponentType.Separator, ComponentType.Container);
    }

    private void CheckOneOf(FormReader component, params ReadOnlySpan<ComponentType> allowed)
    {
        var type = (ComponentType)(component.Integer("type", required: true) ?? 0);
        _tally.Count(component);
        if (!allowed.Contains(type))
        {
            component.Fail("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed.ToArray().Select(a => (int)a))}).");
            return;
        }

        switch (type)
        {
            case ComponentType.ActionRow:
                CheckRow(component);
                break;
            case ComponentType.Button:
                ButtonValidator.Check(component, _tally);
                break;
            case ComponentType.Section:
                CheckSection(component);
                break;
            case ComponentType.TextDisplay:
                _tally.CountText(component.Text("content", 1, MessageRules.ComponentText, required: true));
                break;
            case ComponentType.Thumbnail:
                component.Text("description", max: MessageRules.DescriptionLength);
                _tally.Media(component, "media");
                break;
            case ComponentType.MediaGallery:
                CheckGallery(component);
                break;
            case ComponentType.File:
                _tally.Media(component, "file", attachmentOnly: true);
                break;
            case ComponentType.Separator:
                component.Flag("divider");
                component.OneOf("spacing", required: false, 1, 2);
                break;
            case ComponentType.Container:
                CheckContainer(component);
                break;
            default:
                SelectValidator.Check(component, type, _tally, inModal: false);
                break;
        }
    }

    private void CheckRow(FormReader row)
    {
        if (row.Array("components", 1, 5, required: true) is not { } children)
            return;
        var hasSelect = false;
        foreach (var child in row.Objects("components", children))
        {
            CheckOneOf(
                child,
                ComponentType.Button, ComponentType.StringSelect, ComponentType.UserSelect, ComponentType.RoleSelect,
                ComponentType.MentionableSelect, ComponentType.ChannelSelect);
            hasSelect |= child.Body.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Number && type.GetInt32() != 2;
        }

        if (hasSelect && children.GetArrayLength() > 1)
            row.Fail("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private void CheckSection(FormReader section)
    {
        if (section.Array("components", 1, 3, required: true) is { } texts)
        {
            foreach (var text in section.Objects("components", texts))
                CheckOneOf(text, ComponentType.TextDisplay);
        }

        if (section.Object("accessory", required: true) is { } accessory)
            CheckOneOf(accessory, ComponentType.Button, ComponentType.Thumbnail);
    }

    private void CheckGallery(FormReader gallery)
    {
        if (gallery.Array("items", 1, 10, required: true) is not { } items)
            return;
        foreach (var item in gallery.Objects("items", items))
        {
            item.Text("description", max: MessageRules.DescriptionLength);
            _tally.Media(item, "media");
        }
    }

    private void CheckContainer(FormReader container)
    {
        container.Integer("accent_color", 0, 0xFFFFFF);
        if (container.Array("components", 1, MessageRules.Components, required: true) is not { } children)
            return;
        foreach (var child in container.Objects("components", children))
        {
            CheckOneOf(
                child,
                ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Section, ComponentType.MediaGallery,
                ComponentType.Separator, ComponentType.File);
        }
    }
}
