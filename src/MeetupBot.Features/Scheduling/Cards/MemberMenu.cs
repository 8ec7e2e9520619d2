using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Application.Names;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>
/// Menus of members. A long list is split over several menus. Each menu carries the range of the list that it shows and a hash of its
/// entries, so a choice changes nothing for members whom it did not show.
/// </summary>
internal static class MemberMenu
{
    /// <summary>Entries that every platform can show in one menu. Direct messages are drawn before their platform is known.</summary>
    public const int NarrowestMenu = 25;

    /// <summary>Menus on one card. Further names need a command.</summary>
    public const int MostMenus = 10;

    private const int LabelLength = 75;
    private const int EndLength = 20;

    /// <summary>The members who may be named, sorted by name.</summary>
    public static IReadOnlyList<MemberEntry> ListEntries(NameVisibility visibility, IReadOnlyList<MemberId> members)
    {
        visibility.Load(members);
        return
        [
            .. members.Select(member => (Id: member, Name: visibility.NameOf(member))).Where(entry => entry.Name is not null)
                .Select(entry => new MemberEntry(entry.Id, entry.Name!))
                .OrderBy(entry => entry.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(entry => entry.Id),
        ];
    }

    /// <param name="people">Everyone who can be chosen, in order.</param>
    /// <param name="size">The most entries in one menu.</param>
    public static IEnumerable<Block.Menu> Draw(
        ActionId action, string label, IReadOnlyList<MemberEntry> people, IReadOnlySet<MemberId> chosen, int size = NarrowestMenu)
    {
        for (var (start, menu) = (0, 0); start < people.Count && menu < MostMenus; start += size, menu++)
        {
            var page = people.Skip(start).Take(size).ToList();
            yield return new Block.Menu(
                action with { Detail = Mark(start, page) },
                people.Count <= size
                    ? label
                    : $"{label} {DisplayText.Shorten(page[0].Name, EndLength)} – {DisplayText.Shorten(page[^1].Name, EndLength)}",
                [
                    .. page.Select(entry => new MenuOption(
                        DisplayText.Shorten(entry.Name, LabelLength), Value(entry.Id), chosen.Contains(entry.Id))),
                ])
            {
                Min = 0,
                Max = page.Count,
            };
        }
    }

    /// <summary>Reads who was chosen and who was not. Forged or outdated values are ignored.</summary>
    public static MenuReading Read(ComponentInteraction press, IReadOnlyList<MemberEntry> people)
    {
        var values = press.Values.ToHashSet(StringComparer.Ordinal);
        var chosen = people.Select(entry => entry.Id).Where(id => values.Contains(Value(id))).ToList();
        return new MenuReading(chosen, [.. Shown(press.Action.Detail, people).Select(entry => entry.Id).Except(chosen)]);
    }

    private static IReadOnlyList<MemberEntry> Shown(string mark, IReadOnlyList<MemberEntry> people)
    {
        if (mark.Split('.') is not [var first, var count, _] || !Number(first, out var start) || !Number(count, out var length))
            return [];
        var page = people.Skip(start).Take(length).ToList();
        return Mark(start, page) == mark ? page : [];
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>"0.25.3f2a9c01": the start, the count, and a hash of the members.</summary>
    private static string Mark(int start, List<MemberEntry> page)
    {
        var print = SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(',', page.Select(entry => Value(entry.Id)))));
        return string.Create(CultureInfo.InvariantCulture, $"{start}.{page.Count}.{Convert.ToHexStringLower(print.AsSpan(0, 4))}");
    }

    private static string Value(MemberId member) => member.ToString();
}

/// <summary>The result of a choice in a menu of members.</summary>
/// <param name="Unchosen">Members who were shown and not chosen. Empty if the list has changed since.</param>
internal sealed record MenuReading(IReadOnlyList<MemberId> Chosen, IReadOnlyList<MemberId> Unchosen);

/// <summary>A member in a menu.</summary>
/// <param name="Name">The displayed name; not unique.</param>
internal readonly record struct MemberEntry(MemberId Id, string Name);
