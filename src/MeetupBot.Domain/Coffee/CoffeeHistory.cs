using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>What a round has to know of the past. A pair may stand in it several times, in either order.</summary>
/// <param name="Together">Who has met or was introduced by a round; for both of them it is not the first time.</param>
/// <param name="NoThanks">Who is never brought together again.</param>
public sealed record CoffeeHistory(IReadOnlyCollection<Together> Together, IReadOnlyCollection<(MemberId One, MemberId Other)> NoThanks);
