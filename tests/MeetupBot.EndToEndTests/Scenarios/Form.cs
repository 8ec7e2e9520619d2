namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A form that somebody has open.</summary>
internal abstract class Form
{
    public abstract IReadOnlyList<string> Labels { get; }

    /// <summary>The value of the field. Empty when there is none.</summary>
    public abstract string ValueOf(string label);
}
