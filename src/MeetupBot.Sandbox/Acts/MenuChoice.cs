using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Acts;

/// <summary>The entries of a menu, and the limits on choosing them.</summary>
public static class MenuChoice
{
    public static IReadOnlyList<MenuOption> Entries(Block.Menu menu, string platform) => menu.Source == MenuSource.Options
        ? menu.Options
        : [.. Entries(menu.Source, [], platform).Select(entry => entry with { Chosen = menu.Chosen.Contains(entry.Value) })];

    public static IReadOnlyList<MenuOption> Entries(FormField field, string platform)
    {
        var chosen = field.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var source = field.Kind switch
        {
            FormFieldKind.Members => MenuSource.Members,
            FormFieldKind.Channel => MenuSource.Channels,
            _ => MenuSource.Options,
        };
        return
        [
            .. Entries(source, field.Options, platform)
                .Select(o => chosen.Length == 0 ? o : o with { Chosen = chosen.Contains(o.Value) }),
        ];
    }

    /// <summary>What is wrong with the choice, as a sentence; null when it is valid.</summary>
    public static string? Problem(Block.Menu menu, string platform, IReadOnlyList<string> values)
    {
        var known = Entries(menu, platform).Select(o => o.Value).ToHashSet();
        if (values.Any(v => !known.Contains(v)) || values.Distinct().Count() != values.Count)
            return "That isn't one of the choices.";
        if (values.Count > menu.Max)
            return $"Choose at most {menu.Max}.";
        return values.Count < menu.Min ? $"Choose at least {menu.Min}." : null;
    }

    private static IReadOnlyList<MenuOption> Entries(MenuSource source, IReadOnlyList<MenuOption> options, string platform) => source switch
    {
        MenuSource.Members => [.. SampleCommunity.SpaceOf(platform).People.Select(p => new MenuOption(p.Name, p.Id))],
        MenuSource.Channels => [.. SampleCommunity.SpaceOf(platform).Channels.Select(c => new MenuOption("#" + c.Name, c.Id))],
        _ => options,
    };
}
