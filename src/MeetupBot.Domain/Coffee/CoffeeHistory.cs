using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>The past that a round takes into account. A pair may occur several times, in either order.</summary>
/// <param name="Together">Pairs who both say that they met, or whom a round introduced. For them it is not the first time.</param>
/// <param name="NoThanks">Pairs who are never brought together again.</param>
public sealed record CoffeeHistory(IReadOnlyCollection<Together> Together, IReadOnlyCollection<(MemberId One, MemberId Other)> NoThanks);
