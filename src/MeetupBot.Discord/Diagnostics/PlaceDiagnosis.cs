using System.Globalization;
using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Discord.Translation;

namespace MeetupBot.Discord.Diagnostics;

/// <summary>Whether the bot is in a guild and may post in its announce channel.</summary>
/// <param name="get">Asks Discord.</param>
/// <param name="bot">The bot's user id.</param>
internal sealed class PlaceDiagnosis(Func<string, CancellationToken, Task<ProbeReply>> get, string bot)
{
    private const ulong Administrator = 1UL << 3;

    /// <summary>Without these no card appears.</summary>
    private static readonly (int Bit, string Name)[] Needed = [(10, PermissionNames.ViewChannel), (11, PermissionNames.SendMessages)];

    /// <summary>Without these the bot works, and does less.</summary>
    private static readonly (int Bit, string Name)[] Wanted =
    [
        (15, PermissionNames.AttachFiles), (16, "Read Message History"), (35, PermissionNames.CreatePublicThreads),
        (36, PermissionNames.CreatePrivateThreads), (38, PermissionNames.SendMessagesInThreads), (44, PermissionNames.CreateEvents),
    ];

    public async Task<IReadOnlyList<Finding>> ExamineAsync(AnnouncePlace place, CancellationToken cancellationToken)
    {
        var check = $"discord server {place.Name}";
        var guild = await get($"guilds/{place.Space}", cancellationToken);
        var member = await get($"guilds/{place.Space}/members/{bot}", cancellationToken);
        if (!guild.Succeeded || !member.Succeeded)
            return guild.Status is 403 or 404
                ? [Finding.Bad(check, "The bot is not in it any more.", "Invite it again by the address in the README, or ignore this server.")]
                : [Finding.Bad(check, $"Discord did not say: {(guild.Succeeded ? member : guild).Reason}.", "Try again later.")];
        if (place.Channel is not { } channelId)
            return [Finding.Warning(check, "No announce channel is set.", "Set one with /meetup settings.")];
        var channel = await get($"channels/{channelId}", cancellationToken);
        if (!channel.Succeeded)
            return [channel.Status switch
            {
                404 => Finding.Bad(check, "Its announce channel is gone.", "Choose another with /meetup settings."),
                403 => Finding.Bad(check, "The bot can't see its announce channel.", $"Give its role {PermissionNames.ViewChannel} there."),
                _ => Finding.Bad(check, $"Discord did not say: {channel.Reason}.", "Try again later."),
            }];
        return [Judge(check, Held(place.Space, guild, member, channel))];
    }

    private static Finding Judge(string check, ulong held)
    {
        if (Missing(held, Needed) is { Length: > 0 } needed)
            return Finding.Bad(check, $"The bot may not post in its announce channel. Missing: {needed}.", "Give its role these permissions there.");
        return Missing(held, Wanted) is { Length: > 0 } wanted
            ? Finding.Warning(check, $"The bot posts in its announce channel, and does less than it could. Missing: {wanted}.", "Give its role these permissions.")
            : Finding.Good(check, "The bot has all its permissions in the announce channel.");
    }

    private static string Missing(ulong held, (int Bit, string Name)[] permissions) =>
        string.Join(", ", permissions.Where(one => (held & (Administrator | (1UL << one.Bit))) == 0).Select(one => one.Name));

    /// <summary>Source: Topics, Permissions, "Permission Overwrites" (the order in which they apply).</summary>
    private ulong Held(string guildId, ProbeReply guild, ProbeReply member, ProbeReply channel)
    {
        var mine = Items(member.Find("roles")).Select(role => role.GetString()).ToHashSet();
        var held = Items(guild.Find("roles"))
            .Where(role => Text(role, "id") is var id && (id == guildId || mine.Contains(id)))
            .Aggregate(0UL, (sum, role) => sum | Bits(role, "permissions"));
        if ((held & Administrator) != 0)
            return held;
        var overwrites = Items(channel.Find("permission_overwrites")).ToList();
        held = Apply(held, overwrites.Where(one => Text(one, "id") == guildId));
        held = Apply(held, overwrites.Where(one => Text(one, "id") != guildId && mine.Contains(Text(one, "id"))));
        return Apply(held, overwrites.Where(one => Text(one, "id") == bot));
    }

    private static ulong Apply(ulong held, IEnumerable<JsonElement> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: 0UL, Deny: 0UL), (sum, one) => (sum.Allow | Bits(one, "allow"), sum.Deny | Bits(one, "deny")));
        return (held & ~deny) | allow;
    }

    private static IEnumerable<JsonElement> Items(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static string? Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ulong Bits(JsonElement one, string name) =>
        ulong.TryParse(Text(one, name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
