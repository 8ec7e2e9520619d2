using System.Collections.ObjectModel;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Converts Discord users. The name is the nickname in the guild, else the display name, else the user name: the first that can be seen;
/// the same for the picture. Who has chosen none has none: the platform's stand-ins are nobody's face.
/// Source: Resources, User; API Reference, "CDN Endpoints".
/// </summary>
internal static class People
{
    private const string Cdn = "https://cdn.discordapp.com";

    public static Person ToPerson(User user, GuildMember? member, Snowflake? guild, string? locale) => new(
        Ids.User(user.Id),
        VisibleText.First(member?.Nick, user.GlobalName, user.Username) ?? "",
        Picture(user, member, guild),
        Locale: locale,
        IsBot: user.Bot);

    public static IReadOnlyDictionary<string, Person> ReadResolved(ResolvedData? resolved, Snowflake? guild)
    {
        if (resolved?.Users is not { Count: > 0 } users)
            return ReadOnlyDictionary<string, Person>.Empty;
        var named = new Dictionary<string, Person>();
        foreach (var (id, user) in users)
        {
            if (user is null)
                continue;
            GuildMember? member = null;
            resolved.Members?.TryGetValue(id, out member);
            // In a guild, members are described together with their users: whoever is not, is not in it.
            named[id.ToString()] = ToPerson(user, member, guild, null) with { HasLeft = guild is not null && member is null && !user.Bot };
        }

        return named;
    }

    private static Uri? Picture(User user, GuildMember? member, Snowflake? guild)
    {
        if (member?.Avatar is { Length: > 0 } own && guild is { } space)
            return Address($"guilds/{space}/users/{user.Id}/avatars/{Uri.EscapeDataString(own)}.png?size=128");
        return user.Avatar is { Length: > 0 } avatar
            ? Address($"avatars/{user.Id}/{Uri.EscapeDataString(avatar)}.png?size=128")
            : null;
    }

    private static Uri Address(string path) => new($"{Cdn}/{path}");
}
