namespace MeetupBot.Domain.Time.Reading;

/// <summary>A way on after a refusal.</summary>
/// <param name="Label">For a button, such as "Use 02:30".</param>
/// <param name="Text">The whole typed text with the offending part mended: read again, the problem is gone.</param>
public sealed record TimeFix(string Label, string Text);
