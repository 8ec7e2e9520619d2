using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>Who meets whom in one round.</summary>
/// <param name="Groups">Of two or more, each within one area.</param>
/// <param name="LeftOut">Members without a partner: alone in their area, or only with people they said no thanks to.</param>
public sealed record CoffeePlan(IReadOnlyList<IReadOnlyList<MemberId>> Groups, IReadOnlyList<MemberId> LeftOut);
