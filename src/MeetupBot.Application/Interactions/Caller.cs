using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Interactions;

/// <summary>Who acts, and in which community.</summary>
/// <param name="Space">Where it was done; in a direct message the community's space on that platform.</param>
/// <param name="Zone">The member's own, else the community's, else the settings'.</param>
/// <param name="IsOrganizer">By the platform's permission, or named in the community's settings.</param>
public sealed record Caller(Member Member, Community Community, Space Space, DateTimeZone Zone, bool IsOrganizer)
{
    public MemberId Id => Member.Id;
}
