using System.Text.Json;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Who a message may ping. Source: Message Resource, "Allowed Mentions Object".</summary>
internal sealed record AllowedMentions(bool Users, bool Roles, bool Everyone, IReadOnlySet<ulong> UserIds, IReadOnlySet<ulong> RoleIds)
{
    private static readonly HashSet<ulong> Nobody = [];

    /// <summary>The default for ordinary messages.</summary>
    public static AllowedMentions MessageDefault { get; } = new(true, true, true, Nobody, Nobody);

    /// <summary>The default for interactions and webhooks.</summary>
    public static AllowedMentions InteractionDefault { get; } = new(true, false, false, Nobody, Nobody);

    public bool AllowsUser(ulong id) => Users || UserIds.Contains(id);

    public bool AllowsRole(ulong id) => Roles || RoleIds.Contains(id);

    public static AllowedMentions Read(FormReader form, AllowedMentions otherwise)
    {
        if (form.Object("allowed_mentions") is not { } mentions)
            return otherwise;
        HashSet<string> parse = new(StringComparer.Ordinal);
        foreach (var entry in mentions.Array("parse")?.EnumerateArray() ?? default)
        {
            if (entry.ValueKind == JsonValueKind.String && entry.GetString() is "users" or "roles" or "everyone")
                parse.Add(entry.GetString()!);
            else
                mentions.Fail("parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        }

        mentions.Flag("replied_user");
        var users = ReadIds(mentions, "users", parse);
        var roles = ReadIds(mentions, "roles", parse);
        return new AllowedMentions(parse.Contains("users"), parse.Contains("roles"), parse.Contains("everyone"), users, roles);
    }

    private static HashSet<ulong> ReadIds(FormReader mentions, string name, HashSet<string> parse)
    {
        HashSet<ulong> ids = [];
        foreach (var entry in mentions.Array(name, max: MessageRules.AllowedMentionIds)?.EnumerateArray() ?? default)
        {
            if (FormReader.TrySnowflake(entry, out var id))
                ids.Add(id);
            else
                mentions.Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{entry}\" is not snowflake.");
        }

        if (ids.Count > 0 && parse.Contains(name))
            mentions.Fail(name, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive.");
        return ids;
    }
}
