using System.Text.Json;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>A command as typed: its name in the catalogue and its values as text.</summary>
internal sealed record OptionReader(string Command, IReadOnlyList<InteractionOption> Given)
{
    public InteractionOption? Focused => Given.FirstOrDefault(option => option.Focused);

    /// <summary>Descends through group and subcommand.</summary>
    public static OptionReader Read(InteractionData data)
    {
        var words = new List<string>();
        var options = data.Options ?? [];
        while (options is [{ Type: OptionType.Subcommand or OptionType.SubcommandGroup } inner])
        {
            words.Add(inner.Name);
            options = inner.Options ?? [];
        }

        // Discord's clients never send an option without a name or a null option, so these are dropped.
        return new OptionReader(string.Join(' ', words), [.. options.Where(option => option is { Name: not null })]);
    }

    public IReadOnlyDictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>();
        foreach (var option in Given)
            values[option.Name] = Text(option.Value);
        return values;
    }

    public static string Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => "",
    };
}
