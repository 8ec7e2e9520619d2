namespace MeetupBot.Slack.Wire;

/// <summary>One field as filled in, or a menu as chosen; which fields count depends on the element's type.</summary>
internal record StateValue
{
    public string? Type { get; init; }
    public string? Value { get; init; }
    public SelectedOption? SelectedOption { get; init; }
    public IReadOnlyList<SelectedOption?>? SelectedOptions { get; init; }
    public string? SelectedUser { get; init; }
    public IReadOnlyList<string?>? SelectedUsers { get; init; }
    public string? SelectedConversation { get; init; }
    public IReadOnlyList<string?>? SelectedConversations { get; init; }
    public string? SelectedChannel { get; init; }
    public IReadOnlyList<string?>? SelectedChannels { get; init; }

    /// <summary>Whatever was chosen, in Slack's order; empty where nothing is.</summary>
    public IEnumerable<string> Chosen() =>
        new[] { SelectedOption?.Value, SelectedUser, SelectedConversation, SelectedChannel }
            .Concat((SelectedOptions ?? []).Select(option => option?.Value))
            .Concat(SelectedUsers ?? [])
            .Concat(SelectedConversations ?? [])
            .Concat(SelectedChannels ?? [])
            .OfType<string>();
}

internal sealed record SelectedOption(string? Value = null);
