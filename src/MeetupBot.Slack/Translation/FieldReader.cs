using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Reads the fields of a submitted view, by block id. Source: docs.slack.dev, Reference, Views, "View state".</summary>
internal static class FieldReader
{
    public static IReadOnlyDictionary<string, string> Read(ViewState? state)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (key, elements) in state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, StateValue?>?>())
        {
            foreach (var value in (elements ?? new Dictionary<string, StateValue?>()).Values.OfType<StateValue>())
                fields[key] = value.Value ?? string.Join('\n', value.Chosen());
        }

        return fields;
    }

    /// <summary>The ids of the people chosen in it.</summary>
    public static IEnumerable<string> PeopleIn(ViewState? state) =>
        from elements in (state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, StateValue?>?>()).Values
        from value in (elements ?? new Dictionary<string, StateValue?>()).Values
        where value is not null
        from id in (value.SelectedUsers ?? []).Append(value.SelectedUser)
        where id is not null
        select id;
}
