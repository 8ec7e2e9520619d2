namespace MeetupBot.Domain.Time.Reading;

/// <summary>What is worth saying about a reading that was taken.</summary>
/// <param name="Text">The typed part that it is about, or the place of a zone.</param>
public sealed record TimeRemark(TimeRemarkKind Kind, string Text);
