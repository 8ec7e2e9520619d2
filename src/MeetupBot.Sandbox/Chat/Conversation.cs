namespace MeetupBot.Sandbox.Chat;

/// <summary>A channel, what one person and the bot write to each other, or what a few people and the bot do.</summary>
/// <param name="Id">Lower case, as in addresses of the page.</param>
/// <param name="Name">Of a channel, without its sign; of a direct one the bot's; of a group its people's.</param>
/// <param name="OwnerId">The person of a direct one; null for the others.</param>
public sealed record Conversation(string Id, string Name, string? OwnerId = null)
{
    private const string Group = "group-";
    private const char Between = '_';

    /// <summary>On which it stands.</summary>
    public string Platform { get; init; } = SampleCommunity.Platform;

    /// <summary>Ids of the people of a group; empty for the others.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public bool IsDirect => OwnerId is not null;

    public bool IsGroup => Members.Count > 0;

    /// <summary>Everybody in the space sees it.</summary>
    public bool IsChannel => !IsDirect && !IsGroup;

    public bool IsOpenTo(string personId) => this switch
    {
        { IsGroup: true } => Members.Contains(personId),
        { OwnerId: { } owner } => owner == personId,
        _ => SampleCommunity.Find(personId)?.Platform == Platform,
    };

    public static string DirectId(string personId) => $"dm-{personId}";

    /// <summary>The same people have one conversation.</summary>
    public static Conversation Of(IReadOnlyList<SandboxPerson> people)
    {
        var members = people.DistinctBy(person => person.Id).OrderBy(person => person.Id, StringComparer.Ordinal).ToList();
        return new(Group + string.Join(Between, members.Select(person => person.Id)), string.Join(", ", members.Select(person => person.Name)))
        {
            Platform = members[0].Platform,
            Members = [.. members.Select(person => person.Id)],
        };
    }

    /// <summary>The group of that id; null for what names none.</summary>
    public static Conversation? FindGroup(string id)
    {
        if (!id.StartsWith(Group, StringComparison.Ordinal))
            return null;
        var people = id[Group.Length..].Split(Between).Select(SampleCommunity.Find).OfType<SandboxPerson>().ToList();
        return people.Count > 0 && Of(people) is { } group && group.Id == id ? group : null;
    }
}
