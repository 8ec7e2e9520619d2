using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>Somebody who acts: by which account, as whom, and where.</summary>
public sealed record KnownMember(Account Account, Member Member, Community Community)
{
    /// <summary>Their own, their profile's, their community's; null: the bot's own default.</summary>
    public DateTimeZone? Zone => Member.Zone ?? Member.PlatformZone ?? Community.Zone;
}
