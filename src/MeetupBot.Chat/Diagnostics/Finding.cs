namespace MeetupBot.Chat.Diagnostics;

/// <summary>What one check of the doctor found.</summary>
/// <param name="Check">What was checked, such as <c>discord token</c>.</param>
/// <param name="State">How it is.</param>
/// <param name="Text">What was found. It never contains a secret.</param>
/// <param name="Advice">How to mend it; null when nothing has to be done.</param>
public sealed record Finding(string Check, FindingState State, string Text, string? Advice = null)
{
    public static Finding Good(string check, string text) => new(check, FindingState.Good, text);

    public static Finding Warning(string check, string text, string advice) => new(check, FindingState.Warning, text, advice);

    public static Finding Bad(string check, string text, string advice) => new(check, FindingState.Bad, text, advice);
}
