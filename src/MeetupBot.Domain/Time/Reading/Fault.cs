namespace MeetupBot.Domain.Time.Reading;

/// <summary>Why a part makes no times, and what could stand in its place.</summary>
internal sealed record Fault(TimeProblemKind Kind, string Message, IReadOnlyList<Remedy> Remedies);
