using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>Somebody who takes part in a round.</summary>
/// <param name="AreaKey">From <see cref="Area.Key"/>. Those without an area form one of their own.</param>
/// <param name="WasLeftOut">The last round found no partner for them.</param>
public sealed record Participant(MemberId Member, string AreaKey, bool WasLeftOut)
{
    /// <summary>
    /// What they like, as keys of <see cref="InterestList"/>. Only what everybody in the round may read: whom others get follows from it, too.
    /// </summary>
    public IReadOnlyList<string> Interests { get; init; } = [];
}
