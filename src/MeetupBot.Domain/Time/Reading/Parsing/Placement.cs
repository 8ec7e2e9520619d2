namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>A member with one more item in it.</summary>
/// <param name="Cost">What the item costs where it stands; negative when it makes plain what was a doubt, but never by more than the member's <see cref="Member.BareCost"/>.</param>
internal readonly record struct Placement(Member Member, double Cost);
