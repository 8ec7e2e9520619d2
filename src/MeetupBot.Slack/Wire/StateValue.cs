namespace MeetupBot.Slack.Wire;

/// <summary>The value of a field or menu. The element's type decides which properties are set.</summary>
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

    /// <summary>All chosen values, in Slack's order. Empty when there are none.</summary>
    public IEnumerable<string> Chosen() =>
        new[] { SelectedOption?.Value, SelectedUser, SelectedConversation, SelectedChannel }
            .Concat((SelectedOptions ?? []).Select(option => option?.Value))
            .Concat(SelectedUsers ?? [])
            .Concat(SelectedConversations ?? [])
            .Concat(SelectedChannels ?? [])
            .OfType<string>();
}

internal sealed record SelectedOption(string? Value = null);
