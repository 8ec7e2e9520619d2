using MeetupBot.Domain.Time.Reading.Items;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>One way to read the text up to a place.</summary>
/// <param name="Closed">The members before the one that is being read.</param>
/// <param name="Cost">The sum of the costs of its items, and of what they cost where they stand.</param>
/// <param name="IsDayFirst">Whether a member before has its time of day behind its day.</param>
internal sealed record Hypothesis(ValueList<Member> Closed, Member Current, double Cost, DateWriting Writing, BareNumbers Bare, bool IsDayFirst)
{
    public static Hypothesis Start { get; } = new(default, Member.Empty, 0, DateWriting.Plain, BareNumbers.NotSeen, false);
}
