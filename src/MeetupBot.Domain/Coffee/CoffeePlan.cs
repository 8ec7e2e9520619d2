using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>Who meets whom in one round.</summary>
/// <param name="Groups">Two or more members each, all from one area.</param>
/// <param name="LeftOut">Members without a partner: alone in their area, or only with people to whom they said no thanks.</param>
public sealed record CoffeePlan(IReadOnlyList<IReadOnlyList<MemberId>> Groups, IReadOnlyList<MemberId> LeftOut);
