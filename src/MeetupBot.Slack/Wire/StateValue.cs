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
    public IReadOnlyList<string> Chosen()
    {
        var chosen = new List<string>();
        Add([SelectedOption?.Value, SelectedUser, SelectedConversation, SelectedChannel]);
        foreach (var option in SelectedOptions ?? [])
            Add([option?.Value]);
        foreach (var ids in (ReadOnlySpan<IReadOnlyList<string?>?>)[SelectedUsers, SelectedConversations, SelectedChannels])
            Add([.. ids ?? []]);
        return chosen;

        void Add(ReadOnlySpan<string?> values)
        {
            foreach (var value in values)
                if (value is not null)
                    chosen.Add(value);
        }
    }
}

internal sealed record SelectedOption(string? Value = null);
