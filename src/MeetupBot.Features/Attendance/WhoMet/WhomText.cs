using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>
/// Writes of whom a button speaks, and reads it back: one member, several of whom one is chosen in a form, or anybody, when they do not all fit into
/// a button's id. Like all of a button it is untrusted input.
/// </summary>
internal static class WhomText
{
    public const string Anybody = "any";

    private const char Separator = '.';

    /// <summary>A menu takes no more, and with its name the id of a form no more characters.</summary>
    private const int Most = 25;
    private const int MostCharacters = 55;

    /// <param name="members">At least one.</param>
    public static string Write(IReadOnlyList<MemberId> members)
    {
        var text = string.Join(Separator, members);
        return members.Count <= Most && text.Length <= MostCharacters ? text : Anybody;
    }

    /// <returns>Several members; empty for one, for anybody, and for what can't be read.</returns>
    public static IReadOnlyList<MemberId> ReadSeveral(string text)
    {
        var ids = new HashSet<MemberId>();
        foreach (var part in text.Split(Separator))
        {
            if (!MemberId.TryParse(part, out var id))
                return [];
            ids.Add(id);
        }

        return ids.Count is > 1 and <= Most ? [.. ids] : [];
    }
}
