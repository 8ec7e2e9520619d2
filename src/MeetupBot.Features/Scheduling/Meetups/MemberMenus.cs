using MeetupBot.Chat.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Application.Names;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Menus of members. Where they don't fit into one, several follow one another; each carries which stretch of the list it shows and a
/// print of it, so that choosing in one says nothing of the others, nor of whom it never showed.
/// </summary>
internal static class MemberMenus
{
    /// <summary>What the narrowest platform shows in one menu: direct messages are drawn before their platform is known.</summary>
    public const int NarrowestMenu = 25;

    /// <summary>Of one card; more names than fit into these are left to commands.</summary>
    public const int MostMenus = 10;

    private const int LabelLength = 75;
    private const int EndLength = 20;

    /// <summary>Those of them who may be named, by name.</summary>
    public static IReadOnlyList<MemberEntry> Entries(NameVisibility naming, IReadOnlyList<MemberId> members)
    {
        naming.With(members);
        return
        [
            .. members.Select(member => (Id: member, Name: naming.NameOf(member))).Where(entry => entry.Name is not null)
                .Select(entry => new MemberEntry(entry.Id, entry.Name!))
                .OrderBy(entry => entry.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(entry => entry.Id),
        ];
    }

    /// <param name="action">Without a detail.</param>
    /// <param name="label">What is asked.</param>
    /// <param name="people">All who can be chosen, in order.</param>
    /// <param name="chosen">Shown as chosen.</param>
    /// <param name="size">Entries of one menu.</param>
    public static IEnumerable<Block.Menu> Of(
        ActionId action, string label, IReadOnlyList<MemberEntry> people, IReadOnlySet<MemberId> chosen, int size = NarrowestMenu)
    {
        for (var (start, menu) = (0, 0); start < people.Count && menu < MostMenus; start += size, menu++)
        {
            var page = people.Skip(start).Take(size).ToList();
            yield return new Block.Menu(
                action with { Detail = Mark(start, page) },
                people.Count <= size ? label : $"{label} {DisplayText.Shorten(page[0].Name, EndLength)} – {DisplayText.Shorten(page[^1].Name, EndLength)}",
                [.. page.Select(entry => new MenuOption(DisplayText.Shorten(entry.Name, LabelLength), Value(entry.Id), chosen.Contains(entry.Id)))])
            {
                Min = 0,
                Max = page.Count,
            };
        }
    }

    /// <summary>Who was chosen and who not, of those who can be; forged or outdated values are passed over.</summary>
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

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>"0.25.3f2a9c01": where it begins, how many, and a print of who.</summary>
    private static string Mark(int start, List<MemberEntry> page)
    {
        var print = SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(',', page.Select(entry => Value(entry.Id)))));
        return string.Create(CultureInfo.InvariantCulture, $"{start}.{page.Count}.{Convert.ToHexStringLower(print.AsSpan(0, 4))}");
    }

    private static string Value(MemberId member) => member.ToString();
}
