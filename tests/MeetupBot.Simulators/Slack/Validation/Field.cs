namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>A property that an object may or must have.</summary>
internal sealed record Field(string Name, Rule Rule, bool IsRequired)
{
    public static Field Required(string name, Rule rule) => new(name, rule, true);

    public static Field Optional(string name, Rule rule) => new(name, rule, false);
}
