using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>The person who acts: the account, the member and the community.</summary>
public sealed record KnownMember(Account Account, Member Member, Community Community)
{
    /// <summary>The member's own zone, else their profile's, else their community's. Null: the bot's own default.</summary>
    public DateTimeZone? Zone => Member.Zone ?? Member.PlatformZone ?? Community.Zone;
}
