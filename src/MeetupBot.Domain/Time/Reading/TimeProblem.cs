namespace MeetupBot.Domain.Time.Reading;

/// <summary>Why a typed time was refused.</summary>
/// <param name="Part">
/// The offending part as typed, trimmed, without control characters, at most 60 characters; empty when there is none.
/// </param>
/// <param name="Message">Plain sentences for the person who typed it. They hold the typed part: whoever shows them escapes markup.</param>
/// <param name="Fixes">What would work, best first; may be empty.</param>
public sealed record TimeProblem(TimeProblemKind Kind, string Part, string Message, IReadOnlyList<TimeFix> Fixes);
