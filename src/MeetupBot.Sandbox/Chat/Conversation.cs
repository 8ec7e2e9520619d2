namespace MeetupBot.Sandbox.Chat;

/// <summary>A channel, a direct conversation between one person and the bot, or a group of people and the bot.</summary>
/// <param name="Id">In lower case, as in the page's addresses.</param>
/// <param name="Name">
/// A channel's name without its sign, the bot's name for a direct conversation, or the people's names for a group.
/// </param>
/// <param name="OwnerId">The person of a direct conversation; null for the others.</param>
public sealed record Conversation(string Id, string Name, string? OwnerId = null)
{
    private const string Group = "group-";
    private const char Between = '_';

    /// <summary>The platform of the conversation.</summary>
    public string Platform { get; init; } = SampleCommunity.Platform;

    /// <summary>Ids of the people of a group; empty for the others.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public bool IsDirect => OwnerId is not null;

    public bool IsGroup => Members.Count > 0;

    /// <summary>Whether everybody in the space sees it.</summary>
    public bool IsChannel => !IsDirect && !IsGroup;

    public bool IsOpenTo(string personId) => this switch
    {
        { IsGroup: true } => Members.Contains(personId),
        { OwnerId: { } owner } => owner == personId,
        _ => SampleCommunity.Find(personId)?.Platform == Platform,
    };

    public static string DirectId(string personId) => $"dm-{personId}";

    /// <summary>The same people always have the same conversation.</summary>
    public static Conversation ForGroup(IReadOnlyList<SandboxPerson> people)
    {
        var members = people.DistinctBy(person => person.Id).OrderBy(person => person.Id, StringComparer.Ordinal).ToList();
        return new(
            Group + string.Join(Between, members.Select(person => person.Id)), string.Join(", ", members.Select(person => person.Name)))
        {
            Platform = members[0].Platform,
            Members = [.. members.Select(person => person.Id)],
        };
    }

    /// <summary>The group with that id; null when the id is invalid.</summary>
    public static Conversation? FindGroup(string id)
    {
        if (!id.StartsWith(Group, StringComparison.Ordinal))
            return null;
        var people = id[Group.Length..].Split(Between).Select(SampleCommunity.Find).OfType<SandboxPerson>().ToList();
        return people.Count > 0 && ForGroup(people) is { } group && group.Id == id ? group : null;
    }
}
