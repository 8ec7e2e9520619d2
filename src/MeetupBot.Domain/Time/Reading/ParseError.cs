namespace MeetupBot.Domain.Time.Reading;

/// <summary>Why a member makes no times, and what could stand in its place.</summary>
/// <param name="IsContradiction">Whether what was typed contradicts itself, so that another reading of it may be right.</param>
internal sealed record ParseError(TimeProblemKind Kind, string Message, bool IsContradiction, IReadOnlyList<Suggestion> Suggestions);
