using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Finds mentions in a message's text that may ping people. Source: Reference, "Message Formatting".</summary>
internal static partial class MentionScanner
{
    public static void Apply(SimMessage message, SimWorld world, AllowedMentions allowed)
    {
        var text = PingingText(message);
        if (text.AsSpan().IndexOfAny('@', '<') < 0)
        {
            (message.PingedEveryone, message.Mentioned, message.PingedRoles) = (false, [], []);
            return;
        }

        message.PingedEveryone = allowed.Everyone && Everyone().IsMatch(text) && MayPingEveryone(message, world);
        message.Mentioned = [.. Ids(User(), text).Where(allowed.AllowsUser).Where(world.Users.ContainsKey).Select(id => world.Users[id])];
        message.PingedRoles = [.. Ids(Role(), text).Where(allowed.AllowsRole)];
    }

    /// <summary>Embeds never ping. Content and text displays do; only components V2 have the latter.</summary>
    private static string PingingText(SimMessage message) => message.Flags.HasFlag(MessageFlag.ComponentsV2)
        ? string.Join('\n', message.AllComponents.Where(c => c.Type == ComponentType.TextDisplay).Select(c => c.Content).Prepend(message.Content))
        : message.Content;

    private static bool MayPingEveryone(SimMessage message, SimWorld world) =>
        world.Permissions(message.Author, message.Channel).HasFlag(DiscordPermission.MentionEveryone);

    private static IEnumerable<ulong> Ids(Regex pattern, string text) =>
        pattern.Matches(text).Select(m => ulong.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex Everyone();

    [GeneratedRegex("<@!?([0-9]{1,19})>")]
    private static partial Regex User();

    [GeneratedRegex("<@&([0-9]{1,19})>")]
    private static partial Regex Role();
}
