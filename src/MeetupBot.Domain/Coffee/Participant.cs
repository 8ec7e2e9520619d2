using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Coffee;

/// <summary>Somebody who takes part in a round.</summary>
/// <param name="AreaKey">By <see cref="Area.Key"/>; those without one form an area of their own.</param>
/// <param name="WasLeftOut">The last round found nobody for them.</param>
public sealed record Participant(MemberId Member, string AreaKey, bool WasLeftOut);
