namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A form that is open before somebody.</summary>
internal abstract class Form
{
    public abstract IReadOnlyList<string> Labels { get; }

    /// <summary>What stands in the field; empty for nothing.</summary>
    public abstract string ValueOf(string label);
}
