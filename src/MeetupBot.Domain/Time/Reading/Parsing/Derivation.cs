namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>One way to read a whole text.</summary>
internal sealed record Derivation(IReadOnlyList<Member> Members, double Cost);
